-- Runs are forgotten some time after they have ended, and with them the customers whom they could not evaluate.

alter table portfolio_failure
    drop constraint portfolio_failure_run_fkey,
    add constraint portfolio_failure_run_fkey
        foreign key (run_id) references portfolio_run (id) on delete cascade;
