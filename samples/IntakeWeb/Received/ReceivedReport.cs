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

    /// <summary>What stands beside it for its addresses; for keeping it, and not read again.</summary>
    public ValueList<(int Item, AddressMark Mark)> Marks { get; init; }

    /// <summary>Who of staff works on it, and since when; null for nobody.</summary>
    public (string Staff, DateTimeOffset Since)? Taken { get; init; }

    /// <summary>When staff were done with it, and what became of it; null while it waits.</summary>
    public (DateTimeOffset Time, string Outcome)? Handled { get; init; }

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

/// <summary>A note of staff about a report.</summary>
/// <param name="Time">When it was written.</param>
/// <param name="Staff">Who wrote it.</param>
/// <param name="Text">What it says; null when its key is gone.</param>
internal sealed record StaffNote(DateTimeOffset Time, string Staff, string? Text)
{
    /// <summary>The most characters.</summary>
    public const int MostCharacters = 2_000;

    public override string ToString() => "a note";
}

/// <summary>How often the address of an item was reported, this report included; one reporter's reports of one draft count once.</summary>
/// <param name="Item">The item, from 0.</param>
/// <param name="IsHost">True for its host; false for the whole address.</param>
/// <param name="Count">How often.</param>
/// <param name="First">When first.</param>
internal sealed record Sighting(int Item, bool IsHost, int Count, DateTimeOffset First);

/// <summary>Where a report is in the work of staff.</summary>
internal enum WorkState
{
    /// <summary>Nobody is done with it.</summary>
    Waiting,

    /// <summary>Somebody works on it.</summary>
    Taken,

    /// <summary>Staff are done with it.</summary>
    Handled,
}

/// <summary>Which reports to list.</summary>
internal sealed record ReportFilter
{
    /// <summary>The route; null for all.</summary>
    public string? Route { get; init; }

    /// <summary>Where they are in the work; null for wherever.</summary>
    public WorkState? State { get; init; }

    /// <summary>Only those that this person works on; null for anybody's.</summary>
    public string? TakenBy { get; init; }

    /// <summary>Only those with the emergency number.</summary>
    public bool OnlyUrgent { get; init; }

    /// <summary>Only those that nobody works on.</summary>
    public bool OnlyFree { get; init; }

    /// <summary>Only those received after this; null for all.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>Only those with the same address, or host, as an item of a report; null for all.</summary>
    public (string Reference, int Item, bool IsHost)? Like { get; init; }
}
