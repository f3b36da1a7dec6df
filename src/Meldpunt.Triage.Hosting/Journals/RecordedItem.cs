namespace Meldpunt.Triage.Hosting;

/// <summary>What a record says was decided of an item.</summary>
public sealed record RecordedItem
{
    /// <summary>Its route.</summary>
    public required string Route { get; init; }

    /// <summary>The rules that applied, in order.</summary>
    public required ValueList<string> Reasons { get; init; }
}
