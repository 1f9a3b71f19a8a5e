<?php
// Installs WordPress and makes its users with their application passwords; prints JSON.
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = substr(json_decode(file_get_contents($argv[1] . '/settings.json'), true)['url'], strlen('http://'));
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['REQUEST_URI'] = '/';
require $argv[1] . '/www/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
function wp_new_blog_notification($a, $b, $c, $d) {} // no mail
wp_install('Cổng thông tin thử', 'admin', 'admin@example.test', false, '', 'admin-pass');
update_option('timezone_string', 'Asia/Ho_Chi_Minh');
update_option('permalink_structure', '/%year%/%monthnum%/%postname%/');
update_option('blog_public', 0);
update_option('default_pingback_flag', 0);
global $wp_rewrite;
$wp_rewrite->init();
$wp_rewrite->flush_rules(false);
$users = array();
foreach (array('administrator' => 'admin', 'editor' => 'editor', 'author' => 'author', 'contributor' => 'contributor') as $role => $name) {
    $id = username_exists($name) ?: wp_insert_user(array('user_login' => $name, 'user_pass' => $name . '-pass', 'user_email' => $name . '@example.test', 'role' => $role));
    list($password, ) = WP_Application_Passwords::create_new_application_password($id, array('name' => 'sync-test'));
    $users[$name] = array('id' => $id, 'secret' => $password, 'password' => $name . '-pass');
}
echo json_encode(array('version' => $GLOBALS['wp_version'], 'users' => $users));
