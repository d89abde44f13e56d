-- Prepared once for all questions, the planner cannot know how few hits a search has, and over a million records it chose
-- to read all of them and join by hash (420 ms instead of 3). Each hit is looked up by its key instead.
alter function records.find_page set enable_hashjoin = off;
alter function records.find_page set enable_mergejoin = off;
alter function records.find_page set enable_seqscan = off;
