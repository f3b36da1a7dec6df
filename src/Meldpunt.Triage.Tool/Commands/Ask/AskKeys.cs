using Meldpunt.Triage.Explanations;

namespace Meldpunt.Triage.Tool.Commands.Ask;

/// <summary>What can be typed at any question: words of the language that is spoken, so that what is told is what is understood.</summary>
internal sealed class AskKeys(TextBook book)
{
    public string Back => book["phrase.ask-key-back"];

    public string Skip => book["phrase.ask-key-skip"];

    public string Stop => book["phrase.ask-key-stop"];

    public string Help => book["phrase.ask-key-help"];

    /// <summary>All keys on one line.</summary>
    public string Told => book.Phrase("ask-keys", Back, Skip, Stop, Help);

    /// <summary>What they do.</summary>
    public string Explained => book.Phrase("ask-help", Back, Skip, Stop);

    public static bool Is(string typed, string key) => string.Equals(typed, key.Trim(), StringComparison.OrdinalIgnoreCase);
}
