namespace Meldpunt.Triage;

/// <summary>What was said of an item: its answers before any evidence, and the text of its URL.</summary>
internal sealed record DialogueItem(Answers Said, string? Url)
{
    public override string ToString() => "an item";
}
