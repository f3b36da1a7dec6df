using Meldpunt.Triage;
using Meldpunt.Triage.Hosting;

namespace IntakeWeb.Received;

/// <summary>A report that was sent.</summary>
internal sealed record ReceivedReport
{
    /// <summary>What reporter and staff call it: eight letters and digits.</summary>
    public required string Reference { get; init; }

    /// <summary>The draft that it was.</summary>
    public required Guid Draft { get; init; }

    /// <summary>When it was sent.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The decision as it is kept in the journal: a line of codes.</summary>
    public required ReadOnlyMemory<byte> Record { get; init; }

    /// <summary>The reporter's answers and web addresses; null when the key that they were encrypted with is gone.</summary>
    public required ValueList<DialogueStep>? Said { get; init; }

    /// <summary>When staff said to be done with it; null while it waits.</summary>
    public DateTimeOffset? Handled { get; init; }

    /// <summary>What was decided, and by which policy.</summary>
    public RecordReading Decided => field ??= new JournalReader().Read(Record.Span);

    /// <summary>The route.</summary>
    public string Route => Decided.Outcome!.Route;

    /// <summary>True where the reporter was given the emergency number.</summary>
    public bool IsUrgent => Decided.Outcome!.Referrals.Contains(Emergency);

    /// <summary>The referral to the emergency number.</summary>
    public const string Emergency = "emergency-112";

    public override string ToString() => "a report";
}
