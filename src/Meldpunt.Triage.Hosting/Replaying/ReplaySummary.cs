using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Hosting.Replaying;

/// <summary>What came of deciding a journal again.</summary>
/// <param name="Read">The records that were read: the same, the changed, and those of an unknown version.</param>
/// <param name="Faulty">The invalid lines, or lines not in the words of the version they were decided by.</param>
/// <param name="Same">The records that are decided as before.</param>
/// <param name="Changed">The records that are not.</param>
public sealed record ReplaySummary(long Read, long Faulty, long Same, long Changed)
{
    /// <summary>The first faulty lines; at most 20.</summary>
    public ValueList<ReplayFault> Faults { get; init; }

    /// <summary>The versions that are not known, most records first; at most 100 are distinguished, more are counted in <see cref="Read"/> alone.</summary>
    public ValueList<UnknownVersion> Unknown { get; init; }

    /// <summary>In which ways records changed, the most frequent first; at most 10,000 are distinguished, more are counted in <see cref="Changed"/> alone.</summary>
    public ValueList<ReplayChange> Changes { get; init; }

    /// <summary>The records of versions that are not known.</summary>
    public long OfUnknownVersion => Read - Same - Changed;

    /// <summary>True when every record was decided again, as before.</summary>
    public bool IsSame => Same == Read;
}
