namespace Meldpunt.Triage.Hosting;

/// <summary>What a candidate decided in addition to the policy in force, since the two were last paired.</summary>
public sealed record ShadowCounts
{
    /// <summary>The policy in force.</summary>
    public required PolicyVersion InForce { get; init; }

    /// <summary>The candidate.</summary>
    public required PolicyVersion Candidate { get; init; }

    /// <summary>How many reports it decided the same.</summary>
    public required long Same { get; init; }

    /// <summary>How many it decided otherwise.</summary>
    public required long Changed { get; init; }

    /// <summary>How many it could not decide.</summary>
    public required long Failed { get; init; }

    /// <summary>How many items lay in each row that changes items.</summary>
    public required ValueList<ShadowRow> Items { get; init; }

    /// <summary>How many reports lay in each row that changes reports.</summary>
    public required ValueList<ShadowRow> Reports { get; init; }

    /// <summary>How many changes lay in no row: the versions differ in more ways than are listed.</summary>
    public required long Unlisted { get; init; }

    /// <summary>
    /// How many reports it did not decide since the host started, because a version had just come into force and the two were
    /// not compared yet.
    /// </summary>
    public long Missed { get; init; }
}
