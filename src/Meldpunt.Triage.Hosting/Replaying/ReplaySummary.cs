namespace Meldpunt.Triage.Hosting;

/// <summary>What came of deciding a journal again.</summary>
public sealed record ReplaySummary
{
    /// <summary>The records that were read: the same, the changed, and those of an unknown version.</summary>
    public required long Read { get; init; }

    /// <summary>The invalid lines, or lines not in the words of the version they were decided by, or whose words say nothing in the version that decides again.</summary>
    public required long Faulty { get; init; }

    /// <summary>The records that are decided as before.</summary>
    public required long Same { get; init; }

    /// <summary>The records that are not.</summary>
    public required long Changed { get; init; }

    /// <summary>The first faulty lines; at most 20.</summary>
    public ValueList<ReplayFault> Faults { get; init; }

    /// <summary>Why lines are faulty, the most frequent reason first; at most 1,000 are distinguished, more are counted in <see cref="Faulty"/> alone.</summary>
    public ValueList<FaultReason> FaultReasons { get; init; }

    /// <summary>The versions that are not known, most records first; at most 100 are distinguished, more are counted in <see cref="Read"/> alone.</summary>
    public ValueList<UnknownVersion> Unknown { get; init; }

    /// <summary>In which ways records changed, the most frequent first; at most 10,000 are distinguished, and fewer where records are very long; more are counted in <see cref="Changed"/> alone.</summary>
    public ValueList<ReplayChange> Changes { get; init; }

    /// <summary>The records of versions that are not known.</summary>
    public long OfUnknownVersion => Read - Same - Changed;

    /// <summary>True when every record was decided again, as before.</summary>
    public bool IsSame => Same == Read;
}
