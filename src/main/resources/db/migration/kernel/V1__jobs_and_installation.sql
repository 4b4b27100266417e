CREATE SCHEMA kernel;

-- db-scheduler's table, as its documentation gives it for PostgreSQL.
CREATE TABLE kernel.scheduled_tasks (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    priority smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX ON kernel.scheduled_tasks (execution_time);
CREATE INDEX ON kernel.scheduled_tasks (last_heartbeat);

-- What this database was set up as. A production database never becomes a demo, nor the other way round.
CREATE TABLE kernel.installation (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    mode text NOT NULL,
    since timestamptz NOT NULL DEFAULT now()
);
