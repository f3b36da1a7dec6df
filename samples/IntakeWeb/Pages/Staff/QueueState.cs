namespace IntakeWeb.Pages.Staff;

/// <summary>Where the reports of a list are in the work of staff.</summary>
internal enum QueueState
{
    /// <summary>Nobody is done with them.</summary>
    Waiting,

    /// <summary>Whoever looks works on them.</summary>
    Mine,

    /// <summary>Somebody works on them.</summary>
    Taken,

    /// <summary>Staff are done with them.</summary>
    Done,
}
