CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.article_categories (
    article character(32) NOT NULL,
    category text NOT NULL
);
CREATE TABLE public.article_people (
    article character(32) NOT NULL,
    person text NOT NULL
);
CREATE TABLE public.article_tags (
    article character(32) NOT NULL,
    tag text NOT NULL
);
CREATE TABLE public.articles (
    key integer NOT NULL,
    id character(32) NOT NULL,
    version integer NOT NULL,
    title text NOT NULL,
    state character varying(16) NOT NULL,
    category text NOT NULL,
    created_at character varying(20) NOT NULL,
    modified_at character varying(20) NOT NULL,
    published_at character varying(20),
    deleted_at character varying(20),
    content bytea NOT NULL,
    change integer DEFAULT 0 NOT NULL,
    title_key text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    category_key text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    topic text DEFAULT ''::text NOT NULL,
    day character varying(20) DEFAULT ''::character varying NOT NULL
);
CREATE SEQUENCE public.articles_key_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.articles_key_seq OWNED BY public.articles.key;
CREATE TABLE public.counters (
    name character varying(16) NOT NULL,
    value integer NOT NULL
);
CREATE TABLE public.drafts (
    article character(32) NOT NULL,
    base_version integer NOT NULL,
    kept_at character varying(20) NOT NULL,
    content bytea NOT NULL
);
CREATE TABLE public.events (
    number integer NOT NULL,
    article character(32) NOT NULL,
    who text NOT NULL,
    happened_at character varying(20) NOT NULL,
    state_before character varying(16) NOT NULL,
    state_after character varying(16) NOT NULL,
    reason text NOT NULL,
    hash character varying(64) NOT NULL
);
CREATE SEQUENCE public.events_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.events_number_seq OWNED BY public.events.number;
CREATE TABLE public.ignored_findings (
    article character(32) NOT NULL,
    rule character varying(64) NOT NULL,
    text text NOT NULL,
    context text NOT NULL
);
CREATE TABLE public.media (
    hash character varying(64) NOT NULL,
    name text NOT NULL,
    mime character varying(127) NOT NULL,
    size integer NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    added_at character varying(20) NOT NULL,
    alt text DEFAULT ''::text NOT NULL,
    credit text DEFAULT ''::text NOT NULL,
    words text DEFAULT ''::text NOT NULL,
    likeness character varying(16),
    binned_at character varying(20)
);
CREATE TABLE public.media_past (
    article character(32) NOT NULL,
    hash character varying(64) NOT NULL
);
CREATE TABLE public.media_uses (
    article character(32) NOT NULL,
    hash character varying(64) NOT NULL,
    words text DEFAULT ''::text NOT NULL,
    unsaid boolean DEFAULT false NOT NULL
);
CREATE TABLE public.picture_recipes (
    hash character varying(64) NOT NULL,
    original character varying(64) NOT NULL,
    recipe bytea NOT NULL
);
CREATE TABLE public.portal_cursors (
    portal character varying(64) NOT NULL,
    text text NOT NULL,
    thorough_at character varying(20),
    synced_at character varying(20) NOT NULL
);
CREATE TABLE public.portal_media (
    number integer NOT NULL,
    portal character varying(64) NOT NULL,
    hash character varying(64) NOT NULL,
    remote_id text NOT NULL,
    url text NOT NULL,
    alt text NOT NULL,
    caption text NOT NULL
);
CREATE SEQUENCE public.portal_media_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.portal_media_number_seq OWNED BY public.portal_media.number;
CREATE TABLE public.portals (
    name character varying(64) NOT NULL,
    content bytea NOT NULL
);
CREATE TABLE public.profiles (
    name character varying(64) NOT NULL,
    content bytea NOT NULL
);
CREATE TABLE public.published_paths (
    site character varying(64) NOT NULL,
    path text NOT NULL,
    article character(32) NOT NULL
);
CREATE TABLE public.ready_bodies (
    article character(32) NOT NULL,
    made_by integer NOT NULL,
    content bytea NOT NULL
);
CREATE TABLE public.saved_searches (
    number integer NOT NULL,
    place integer NOT NULL,
    name text NOT NULL,
    words text NOT NULL,
    state character varying(16) NOT NULL,
    category text NOT NULL,
    sort character varying(16) NOT NULL,
    descending boolean NOT NULL
);
CREATE SEQUENCE public.saved_searches_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.saved_searches_number_seq OWNED BY public.saved_searches.number;
CREATE TABLE public.search (
    key integer NOT NULL,
    words text NOT NULL,
    folded text NOT NULL,
    words_index tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array(btrim(words), ' '::text))) STORED,
    folded_index tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array(btrim(folded), ' '::text))) STORED
);
CREATE TABLE public.sync_base_contents (
    portal character varying(64) NOT NULL,
    article character(32) NOT NULL,
    content bytea NOT NULL
);
CREATE TABLE public.sync_bases (
    portal character varying(64) NOT NULL,
    article character(32) NOT NULL,
    remote_id text NOT NULL,
    change integer NOT NULL,
    loose boolean NOT NULL,
    state character varying(16) NOT NULL,
    moment character varying(20),
    permalink text NOT NULL
);
CREATE TABLE public.sync_conflicts (
    portal character varying(64) NOT NULL,
    article character(32) NOT NULL,
    noted_at character varying(20) NOT NULL,
    content bytea NOT NULL
);
CREATE TABLE public.sync_holds (
    portal character varying(64) NOT NULL,
    article character(32) NOT NULL
);
CREATE TABLE public.sync_parcels (
    number integer NOT NULL,
    portal character varying(64) NOT NULL,
    article character(32) NOT NULL,
    content bytea NOT NULL
);
CREATE SEQUENCE public.sync_parcels_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.sync_parcels_number_seq OWNED BY public.sync_parcels.number;
CREATE TABLE public.versions (
    article character(32) NOT NULL,
    number integer NOT NULL,
    kept_at character varying(20) NOT NULL,
    reason character varying(16) NOT NULL,
    title text NOT NULL,
    hash character varying(64) NOT NULL,
    content bytea NOT NULL
);
CREATE TABLE public.writers (
    article character(32) NOT NULL,
    who character varying(128) NOT NULL,
    machine character varying(128) NOT NULL,
    since bigint NOT NULL,
    seen bigint NOT NULL,
    base_version integer,
    media text DEFAULT ''::text NOT NULL
);
ALTER TABLE ONLY public.articles ALTER COLUMN key SET DEFAULT nextval('public.articles_key_seq'::regclass);
ALTER TABLE ONLY public.events ALTER COLUMN number SET DEFAULT nextval('public.events_number_seq'::regclass);
ALTER TABLE ONLY public.portal_media ALTER COLUMN number SET DEFAULT nextval('public.portal_media_number_seq'::regclass);
ALTER TABLE ONLY public.saved_searches ALTER COLUMN number SET DEFAULT nextval('public.saved_searches_number_seq'::regclass);
ALTER TABLE ONLY public.sync_parcels ALTER COLUMN number SET DEFAULT nextval('public.sync_parcels_number_seq'::regclass);
INSERT INTO public.alembic_version VALUES ('0009');
INSERT INTO public.article_categories VALUES ('01a20940e0de7205b7c855ba10258358', 'Tin tức/Thông tin đối ngoại');
INSERT INTO public.article_categories VALUES ('01a20940e0de7205b7c855ba10258358', 'Văn hóa');
INSERT INTO public.article_people VALUES ('01a20940e0de7205b7c855ba10258358', 'Nguyễn Văn An');
INSERT INTO public.article_tags VALUES ('01a20940e0de7205b7c855ba10258358', 'biên giới');
INSERT INTO public.article_tags VALUES ('01a20940e0de7205b7c855ba10258358', 'hải đảo');
INSERT INTO public.article_tags VALUES ('01a20940e11371b5a9c0bee277ea2ef0', 'lũ');
INSERT INTO public.article_tags VALUES ('01a20940e11371b5a9c0bee277ea2ef0', 'Điện Biên');
INSERT INTO public.articles VALUES (1, '01a20940e0de7205b7c855ba10258358', 2, 'Đã sửa lần hai', 'draft', 'Tin tức/Thông tin đối ngoại', '2026-11-23T16:32:56Z', '2026-11-23T16:32:56Z', '2018-07-12T10:23:00Z', NULL, '\x78bb7104a7b3ad9ac10ac2300c865fc51788a4a9ddea6efa009eca0ede563787a01364578fde7d171f411fccb46e76421164ded386c2979ffc49dfa105e17c86506159414aa8c0a61b0d4ad94220292d951e5cf6b8be368f6c95f6fed300fbea90c0dc6f076f4edb3088b6ac59d38fcc4b5fdf6e72cb15657d9be86cc2d4611ec864ee9a1ab888a13cee8015d5278ac0baaa9d6c5e9a49ee546fd18c81f71bb426c84aa709dd8e934fe7fde87548b61dbc93637a73ecbae838f11d1163112d4fc5b6fd1d4fa1015310640466243d4f7f0096121002481a9164923295ac23084782ce4f82f8e8a3', 2, 'd􏿱a su􏿳a la􏿲n hai0300200011', 'tin tu􏿳c	tho􏿲ng tin d􏿱o􏿲i ngoai00000400000000000004000005100000001', '', '2018-07-12T10:23:00Z');
INSERT INTO public.articles VALUES (2, '01a20940e11371b5a9c0bee277ea2ef0', 1, 'Trong thùng rác', 'draft', '', '2026-11-23T16:32:56Z', '2026-11-23T16:32:56Z', NULL, '2026-11-23T16:32:56Z', '\x78bb7104a7b3832b4d3432b03431d04d353434d635374c32d54db44c36d04d4a4d3532374f4d344a4d3340322c045a5d1dde09a440390a87e94ee03c0c1a9d05e69a24705310d415d003256544ea03276f5d607b0048162526a32446bc890c23712125a89ca32b81ea8e4c80e446b043b027306804509a22528a12d34a484c0d10318a53839199aea1a1ae917188a19995b19195a9591496f48145512d00830ea649', 4, 'trong thung rac000000001000041', '', '', '2026-11-23T16:32:56Z');
INSERT INTO public.counters VALUES ('articles', 4);
INSERT INTO public.ready_bodies VALUES ('01a20940e0de7205b7c855ba10258358', 3, '\x783fdd4f0d83ab56ca28c9cd51b252b2c1af4e4947a924b5a204a81097694015b9a92999894a56d1b13a4a39a96925f1f9a5400d06b500d2e226c2');
INSERT INTO public.ready_bodies VALUES ('01a20940e11371b5a9c0bee277ea2ef0', 3, '\x783fdd4f0d83ab56ca28c9cd51b252b2c1af4e4947a924b5a204a81097694015b9a92999894a56d1b13a4a39a96925f1f9a5400d06b500d2e226c2');
INSERT INTO public.search VALUES (1, ' đã sửa lần hai tóm tắt trước bài biên giới bình yên biên giới hải đảo nguyễn văn an ', ' da sua lan hai tom tat truoc bai bien gioi binh yen bien gioi hai dao nguyen van an ', DEFAULT, DEFAULT);
INSERT INTO public.search VALUES (2, ' trong thùng rác biên giới bình yên lũ điện biên ', ' trong thung rac bien gioi binh yen lu dien bien ', DEFAULT, DEFAULT);
INSERT INTO public.versions VALUES ('01a20940e0de7205b7c855ba10258358', 1, '2026-11-23T16:32:56Z', 'save', 'Thông tin đối ngoại', '55974bdfdad1d3c04d574a19569d5a6fdc72b892425cdf734effdb7b2e864bd6', '\x78bb7104a7b3ad99410ac2301045afe205466626a68ddde9015c852edc25b6962eac20ddbaf4441ec18b9984d6540805a9fb219f81f787999f4fa961dc6e106aac6ac81925d8fca4404a6b08592a21d5e4311dbd351863f8e88b2afaf5bc840bb58f69b475836bfd25bf0f26f7f1adb3950dbba2bf15d69ef588a783af6bc0a941756dc14999364deca1f1b3f3d1ad4a3ffa76dd1282e7c89debbf1cf3d729de76d2a7ab192f64bf4aa7b11fb058ca697533e7fe77464901e640ac090b1601aa3f50cb1910010b4d5921b890d931c171a2e8fe069cbceaa5');
INSERT INTO public.versions VALUES ('01a20940e0de7205b7c855ba10258358', 2, '2026-11-23T16:32:56Z', 'save', 'Đã sửa lần hai', '9f2d2f44953f64eb9e8f1621d9e81bbc1622f3faf69e885477f43d1b30817859', '\x');
INSERT INTO public.versions VALUES ('01a20940e11371b5a9c0bee277ea2ef0', 1, '2026-11-23T16:32:56Z', 'save', 'Trong thùng rác', '0ea60eddcbfee12263e8a38e520cb02173364008dc80be92215f0e500258dccd', '\x');
SELECT pg_catalog.setval('public.articles_key_seq', 2, true);
SELECT pg_catalog.setval('public.events_number_seq', 1, false);
SELECT pg_catalog.setval('public.portal_media_number_seq', 1, false);
SELECT pg_catalog.setval('public.saved_searches_number_seq', 1, false);
SELECT pg_catalog.setval('public.sync_parcels_number_seq', 1, false);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.article_categories
    ADD CONSTRAINT article_categories_pkey PRIMARY KEY (article, category);
ALTER TABLE ONLY public.article_people
    ADD CONSTRAINT article_people_pkey PRIMARY KEY (article, person);
ALTER TABLE ONLY public.article_tags
    ADD CONSTRAINT article_tags_pkey PRIMARY KEY (article, tag);
ALTER TABLE ONLY public.articles
    ADD CONSTRAINT articles_id_key UNIQUE (id);
ALTER TABLE ONLY public.articles
    ADD CONSTRAINT articles_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.counters
    ADD CONSTRAINT counters_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_pkey PRIMARY KEY (article);
ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (number);
ALTER TABLE ONLY public.ignored_findings
    ADD CONSTRAINT ignored_findings_pkey PRIMARY KEY (article, rule, text, context);
ALTER TABLE ONLY public.media_past
    ADD CONSTRAINT media_past_pkey PRIMARY KEY (article, hash);
ALTER TABLE ONLY public.media
    ADD CONSTRAINT media_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY public.media_uses
    ADD CONSTRAINT media_uses_pkey PRIMARY KEY (article, hash);
ALTER TABLE ONLY public.picture_recipes
    ADD CONSTRAINT picture_recipes_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY public.portal_cursors
    ADD CONSTRAINT portal_cursors_pkey PRIMARY KEY (portal);
ALTER TABLE ONLY public.portal_media
    ADD CONSTRAINT portal_media_pkey PRIMARY KEY (number);
ALTER TABLE ONLY public.portals
    ADD CONSTRAINT portals_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.profiles
    ADD CONSTRAINT profiles_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.published_paths
    ADD CONSTRAINT published_paths_pkey PRIMARY KEY (site, path);
ALTER TABLE ONLY public.ready_bodies
    ADD CONSTRAINT ready_bodies_pkey PRIMARY KEY (article);
ALTER TABLE ONLY public.saved_searches
    ADD CONSTRAINT saved_searches_pkey PRIMARY KEY (number);
ALTER TABLE ONLY public.search
    ADD CONSTRAINT search_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.sync_base_contents
    ADD CONSTRAINT sync_base_contents_pkey PRIMARY KEY (portal, article);
ALTER TABLE ONLY public.sync_bases
    ADD CONSTRAINT sync_bases_pkey PRIMARY KEY (portal, article);
ALTER TABLE ONLY public.sync_conflicts
    ADD CONSTRAINT sync_conflicts_pkey PRIMARY KEY (portal, article);
ALTER TABLE ONLY public.sync_holds
    ADD CONSTRAINT sync_holds_pkey PRIMARY KEY (portal, article);
ALTER TABLE ONLY public.sync_parcels
    ADD CONSTRAINT sync_parcels_pkey PRIMARY KEY (number);
ALTER TABLE ONLY public.versions
    ADD CONSTRAINT versions_pkey PRIMARY KEY (article, number);
ALTER TABLE ONLY public.writers
    ADD CONSTRAINT writers_pkey PRIMARY KEY (article, who, machine);
CREATE INDEX article_categories_category ON public.article_categories USING btree (category, article);
CREATE INDEX article_people_person ON public.article_people USING btree (person, article);
CREATE INDEX article_tags_tag ON public.article_tags USING btree (tag, article);
CREATE INDEX articles_by_category ON public.articles USING btree (deleted_at, category_key, key);
CREATE INDEX articles_by_day ON public.articles USING btree (deleted_at, day, key);
CREATE INDEX articles_by_title ON public.articles USING btree (deleted_at, title_key, key);
CREATE INDEX articles_change ON public.articles USING btree (change);
CREATE INDEX articles_newest ON public.articles USING btree (deleted_at, modified_at, key);
CREATE INDEX articles_newest_of_state ON public.articles USING btree (deleted_at, state, modified_at, key);
CREATE INDEX articles_topic ON public.articles USING btree (topic, deleted_at);
CREATE INDEX events_article ON public.events USING btree (article, number);
CREATE INDEX media_likeness ON public.media USING btree (likeness, hash);
CREATE INDEX media_newest ON public.media USING btree (binned_at, added_at, hash);
CREATE INDEX media_past_hash ON public.media_past USING btree (hash, article);
CREATE INDEX media_size ON public.media USING btree (binned_at, size, hash);
CREATE INDEX media_uses_hash ON public.media_uses USING btree (hash, article);
CREATE INDEX media_words ON public.media USING btree (binned_at, words, hash);
CREATE INDEX picture_recipes_original ON public.picture_recipes USING btree (original);
CREATE INDEX portal_media_hash ON public.portal_media USING btree (portal, hash);
CREATE UNIQUE INDEX portal_media_url ON public.portal_media USING btree (portal, url);
CREATE INDEX ready_bodies_made_by ON public.ready_bodies USING btree (made_by);
CREATE INDEX search_folded ON public.search USING gin (folded_index);
CREATE INDEX search_words ON public.search USING gin (words_index);
CREATE INDEX sync_bases_due ON public.sync_bases USING btree (portal, state, moment);
CREATE INDEX sync_bases_permalink ON public.sync_bases USING btree (portal, permalink);
CREATE UNIQUE INDEX sync_bases_remote ON public.sync_bases USING btree (portal, remote_id);
CREATE UNIQUE INDEX sync_parcels_article ON public.sync_parcels USING btree (portal, article);
ALTER TABLE ONLY public.article_categories
    ADD CONSTRAINT article_categories_article_fkey FOREIGN KEY (article) REFERENCES public.articles(id);
ALTER TABLE ONLY public.article_people
    ADD CONSTRAINT article_people_article_fkey FOREIGN KEY (article) REFERENCES public.articles(id);
ALTER TABLE ONLY public.article_tags
    ADD CONSTRAINT article_tags_article_fkey FOREIGN KEY (article) REFERENCES public.articles(id);
ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_article_fkey FOREIGN KEY (article) REFERENCES public.articles(id);
ALTER TABLE ONLY public.media_past
    ADD CONSTRAINT media_past_article_fkey FOREIGN KEY (article) REFERENCES public.articles(id);
ALTER TABLE ONLY public.media_uses
    ADD CONSTRAINT media_uses_article_fkey FOREIGN KEY (article) REFERENCES public.articles(id);
ALTER TABLE ONLY public.ready_bodies
    ADD CONSTRAINT ready_bodies_article_fkey FOREIGN KEY (article) REFERENCES public.articles(id);
ALTER TABLE ONLY public.versions
    ADD CONSTRAINT versions_article_fkey FOREIGN KEY (article) REFERENCES public.articles(id);
