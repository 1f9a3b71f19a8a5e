<?php
// A site as it was on its first day: no posts, files or terms but the default category.
global $wpdb;
foreach (array('posts', 'postmeta', 'comments', 'commentmeta', 'term_relationships', 'termmeta', 'terms', 'term_taxonomy') as $table) {
    $wpdb->query("TRUNCATE TABLE {$wpdb->$table}");
}
$wpdb->insert($wpdb->terms, array('term_id' => 1, 'name' => 'Uncategorized', 'slug' => 'uncategorized', 'term_group' => 0));
$wpdb->insert($wpdb->term_taxonomy, array('term_taxonomy_id' => 1, 'term_id' => 1, 'taxonomy' => 'category', 'description' => '', 'parent' => 0, 'count' => 0));
update_option('default_category', 1);
update_option('wp_page_for_privacy_policy', 0);
update_option('cron', array('version' => 2));
delete_option('category_children');
