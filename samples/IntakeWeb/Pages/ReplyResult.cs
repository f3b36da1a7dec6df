using Meldpunt.Triage;

namespace IntakeWeb.Pages;

/// <summary>A dialogue that goes on, or the key of the text that says what must be entered otherwise.</summary>
internal sealed record ReplyResult
{
    public ReplyResult(Dialogue dialogue) => Dialogue = dialogue;

    public ReplyResult(string error) => Error = error;

    public Dialogue? Dialogue { get; }

    public string? Error { get; }
}
