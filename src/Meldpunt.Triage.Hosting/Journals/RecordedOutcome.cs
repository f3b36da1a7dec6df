namespace Meldpunt.Triage.Hosting;

/// <summary>What a record says was decided, in the words of the policy that decided.</summary>
public sealed record RecordedOutcome
{
    /// <summary>The report's route.</summary>
    public required string Route { get; init; }

    /// <summary>What was decided of each item, in order.</summary>
    public required ValueList<RecordedItem> Items { get; init; }

    /// <summary>The codes of the organisations that the reporter was pointed to, in order.</summary>
    public required ValueList<string> Referrals { get; init; }

    /// <summary>The codes of the notices that the reporter was shown, in order.</summary>
    public required ValueList<string> Notices { get; init; }

    /// <summary>The labels that staff saw, in order; none where the record names none, as those of a policy without labels do.</summary>
    public ValueList<string> Labels { get; init; }
}
