<?php
// For `php -S`: real files as they are, everything else to WordPress.
// The file `likeness`, written by the tests, says what stands before the portal.
$likeness = @file_get_contents($_SERVER['DOCUMENT_ROOT'] . '/../likeness') ?: '';
if ($likeness === 'firewall') {
    http_response_code(403);
    header('Content-Type: text/html');
    echo '<html><head><title>Blocked</title></head><body>Request blocked.</body></html>';
    return true;
}
$path = rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
$root = $_SERVER['DOCUMENT_ROOT'];
if (is_dir($root . $path) && is_file(rtrim($root . $path, '/') . '/index.php') && $path !== '/') {
    $path = rtrim($path, '/') . '/index.php';
}
if ($path !== '/' && is_file($root . $path)) {
    if (substr($path, -4) !== '.php') {
        return false;
    }
    $_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $path;
    $_SERVER['SCRIPT_FILENAME'] = $root . $path;
    chdir(dirname($root . $path));
    require $root . $path;
    return true;
}
if ($likeness === 'no-permalinks' && $path !== '/') {
    http_response_code(404);
    header('Content-Type: text/html');
    echo '<html><body>Not Found</body></html>';
    return true;
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
$_SERVER['SCRIPT_FILENAME'] = $root . '/index.php';
chdir($root);
require $root . '/index.php';
