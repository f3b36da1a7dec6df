using System.Numerics;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Commands.Diff;
using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Replay;

/// <summary>Dutch where the texts of the policy are, else English.</summary>
/// <param name="language">The language of the texts.</param>
internal sealed class ReplayWords(string language)
{
    private static readonly RowWords Dutch = new("ergens", "alleen zolang iets onbeantwoord is", "onbeantwoord", "alles behalve ")
    {
        SomeItem = "er is materiaal met",
        NoItem = "er is geen materiaal met",
        SomeItemNot = "er is materiaal zonder",
        NoItemNot = "er is geen materiaal zonder",
        WithAddress = "met een adrestekst",
        WithoutAddress = "zonder een adrestekst",
        Items = "materiaal",
        None = "geen",
    };

    private readonly bool _isDutch = LanguageTag.Primary(language) == "nl";

    /// <summary>The words of rows.</summary>
    public RowWords OfRows => _isDutch ? Dutch : RowWords.English;

    public string Say(string english, string dutch) => _isDutch ? dutch : english;

    public string Count(BigInteger count) => _isDutch ? Figures.Count(count).Replace(',', '.') : Figures.Count(count);

    public string Counted(BigInteger count, string one, string many, string dutchOne, string dutchMany) =>
        $"{Count(count)} {Say(count.IsOne ? one : many, count.IsOne ? dutchOne : dutchMany)}";

    public string Records(long count) => Counted(count, "record", "records", "beslissing", "beslissingen");

    public string Listed(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} {Say("and", "en")} {words[^1]}";
}
