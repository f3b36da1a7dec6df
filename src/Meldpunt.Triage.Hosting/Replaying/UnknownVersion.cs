namespace Meldpunt.Triage.Hosting;

/// <summary>Records of a policy that is not among those given, so that they could not be decided again.</summary>
public sealed record UnknownVersion
{
    /// <summary>The policy, as the records name it.</summary>
    public required PolicyVersion Policy { get; init; }

    /// <summary>How many records these are.</summary>
    public required long Count { get; init; }
}
