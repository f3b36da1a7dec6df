using Meldpunt.Triage;

namespace IntakeWeb.Drafts;

/// <summary>A report that is being made. It is kept nowhere but in the address of the reporter's page, encrypted.</summary>
/// <param name="Id">Tells a report that is sent twice from two reports.</param>
/// <param name="Steps">What was said.</param>
internal sealed record Draft(Guid Id, ValueList<DialogueStep> Steps)
{
    /// <summary>The most items; who has more sends another report.</summary>
    public const int MostItems = 30;

    /// <summary>The most characters of a draft as it stands in an address, so that the address stays possible.</summary>
    public const int MostCharacters = 64_000;

    /// <summary>Items that came together and get the same answers: in each group those of its first. None for items that are asked about one by one.</summary>
    public ValueList<ValueList<int>> Alike { get; init; }

    public static Draft New() => new(Guid.NewGuid(), []);

    public override string ToString() => "a draft";
}
