"""Who does what: the units of a task, the tasks of a unit, projects and deadlines by what units have in them."""
