<?php
// A plug-in that runs the tests' PHP inside the site, for who knows the key of this run.
add_action('init', function () {
    $site = json_decode(file_get_contents(ABSPATH . '../settings.json'), true);
    if (hash_equals($site['key'], $_SERVER['HTTP_X_TEST_KEY'] ?? '')) {
        eval(file_get_contents('php://input'));
        exit;
    }
}, 99);
