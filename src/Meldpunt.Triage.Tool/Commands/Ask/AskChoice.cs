namespace Meldpunt.Triage.Tool.Commands.Ask;

/// <summary>An answer to choose.</summary>
/// <param name="Code">Its word in the policy.</param>
/// <param name="Text">Its words for people.</param>
internal sealed record AskChoice(string Code, string Text)
{
    /// <summary>What is shown: the text, and that it fits the address where it does.</summary>
    public string Shown { get; init; } = Text;
}
