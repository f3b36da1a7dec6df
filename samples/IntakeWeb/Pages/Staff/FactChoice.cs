namespace IntakeWeb.Pages.Staff;

/// <summary>A fact to choose an answer to.</summary>
/// <param name="Id">The fact, or the name of another choice.</param>
/// <param name="Label">The question.</param>
/// <param name="Options">The answers, each with its words; the first is none.</param>
/// <param name="Chosen">The answer that is chosen; empty for none.</param>
internal sealed record FactChoice(string Id, string Label, IReadOnlyList<(string Answer, string Text)> Options, string Chosen)
{
    /// <summary>What the report has, where it has another answer, in words; null for the same, and where no report was asked.</summary>
    public string? InReport { get; init; }

    /// <summary>The same choice with what a report says of it.</summary>
    public FactChoice Beside(string? said)
    {
        string answer = said ?? "";
        return answer == Chosen ? this : this with { InReport = Options.FirstOrDefault(option => option.Answer == answer).Text ?? answer };
    }
}
