using Meldpunt.Triage;

namespace IntakeWeb.Pages;

/// <summary>A dialogue that goes on, addresses to be told apart first, or the key of the text that says what must be entered otherwise.</summary>
internal sealed record ReplyResult
{
    public ReplyResult(Dialogue dialogue) => Dialogue = dialogue;

    public ReplyResult(string error) => Error = error;

    public Dialogue? Dialogue { get; }

    public string? Error { get; }

    /// <summary>The addresses of a text that holds several; none for one address.</summary>
    public ValueList<string> Several { get; init; }

    /// <summary>The items that came together and get the same answers; null for none.</summary>
    public ValueList<int>? Alike { get; init; }
}
