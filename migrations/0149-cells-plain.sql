-- A cell's months lie in the row as they are: in their short form each reading of one of them copied all twelve first.
-- Rows that are there take the new form when they are next written.
alter table figures.cell alter column vs set storage plain, alter column ns set storage plain;
