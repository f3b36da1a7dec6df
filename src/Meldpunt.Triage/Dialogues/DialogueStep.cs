namespace Meldpunt.Triage;

/// <summary>
/// One thing that was said in a dialogue. A list of them is all that a host must keep between two requests; it has what
/// the reporter said, so it must be protected as that.
/// </summary>
/// <param name="Question">What it is about: <c>immediate-danger</c>, <c>items[0].place</c>, <c>items[0]</c> for an item itself, or <c>items</c>.</param>
/// <param name="Answer">The answer, or null for a question that was skipped; of an item the text of its URL, or null for none.</param>
public sealed record DialogueStep(string Question, string? Answer)
{
    /// <summary>The question alone: an answer can be a URL, and no URL leaks into a log.</summary>
    public override string ToString() => Question;
}
