using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Replay;

/// <summary>Says what becomes of how many records instead of what.</summary>
internal sealed class ChangeSentences(ReplayWords words, TextBook book)
{
    private const int MostCodes = 10;
    private const int MostItems = 10;
    private const int LongestCode = 64;

    public string Of(ReplayChange change)
    {
        IEnumerable<string> items = change.Items.Take(MostItems).Select(item => words.Say($"An item {Clauses(item)}.", $"Materiaal {Clauses(item)}."));
        string[] ofReport = [.. Codes(change.Report)];
        IEnumerable<string> report = ofReport.Length == 0 ? [] : [words.Say($"The report {words.Listed(ofReport)}.", $"De melding {words.Listed(ofReport)}.")];
        int more = change.Items.Count - MostItems;
        IEnumerable<string> others = more > 0 ? [words.Say($"And {more} more changes of items.", $"En nog {more} veranderingen van materiaal.")] : [];
        return string.Join(' ', [$"{Head(change)}.", .. report, .. items, .. others]);
    }

    private string Head(ReplayChange change)
    {
        string records = words.Records(change.Count);
        bool isOne = change.Count == 1;
        if (change.Report.Route is { } route)
        {
            return words.Say(
                $"{records} had the route {Route(route.Old)} and now {(isOne ? "has" : "have")} {Route(route.New)}",
                $"{records} {(isOne ? "had" : "hadden")} de route {Route(route.Old)} en {(isOne ? "heeft" : "hebben")} nu {Route(route.New)}");
        }

        return change.IsOfOtherParts
            ? words.Say(
                $"{records} {(isOne ? "keeps" : "keep")} route, reasons, referrals, notices and labels, and {(isOne ? "differs" : "differ")} in something else",
                $"{records} {(isOne ? "houdt" : "houden")} route, redenen, verwijzingen, mededelingen en labels, en {(isOne ? "verschilt" : "verschillen")} in iets anders")
            : words.Say($"{records} {(isOne ? "keeps its" : "keep their")} route", $"{records} {(isOne ? "houdt haar" : "houden hun")} route");
    }

    private string Clauses(DecisionChange item)
    {
        IEnumerable<string> route = item.Route is { } changed
            ? [words.Say($"had the route {Route(changed.Old)} and now has {Route(changed.New)}", $"had de route {Route(changed.Old)} en heeft nu {Route(changed.New)}")]
            : [];
        string[] codes = [.. Codes(item)];
        return string.Join(words.Say(", and ", ", en "), codes.Length == 0 ? route : route.Append(words.Listed(codes)));
    }

    private IEnumerable<string> Codes(DecisionChange change) =>
    [
        .. Codes(change.Reasons, ("the reason", "the reasons", "de reden", "de redenen"), null),
        .. Codes(change.Referrals, ("the referral", "the referrals", "de verwijzing", "de verwijzingen"), "referral"),
        .. Codes(change.Notices, ("the notice", "the notices", "de mededeling", "de mededelingen"), null),
        .. Codes(change.Labels, ("the label", "the labels", "het label", "de labels"), "label"),
    ];

    private IEnumerable<string> Codes(CodeChange change, (string One, string Many, string DutchOne, string DutchMany) kind, string? key)
    {
        if (!change.Gained.IsEmpty) yield return $"{words.Say("gains", "krijgt")} {Listed(change.Gained)}";
        if (!change.Lost.IsEmpty) yield return $"{words.Say("loses", "verliest")} {Listed(change.Lost)}";
        if (change.IsReordered) yield return words.Say($"has {kind.Many} in another order", $"heeft {kind.DutchMany} in een andere volgorde");

        string Listed(ValueList<string> codes)
        {
            IEnumerable<string> more = codes.Count > MostCodes ? [words.Say($"{codes.Count - MostCodes} more", $"nog {codes.Count - MostCodes}")] : [];
            string[] listed = [.. codes.Take(MostCodes).Select(code => key is null ? Code(code) : Word(key, code)), .. more];
            return $"{(codes.Count == 1 ? words.Say(kind.One, kind.DutchOne) : words.Say(kind.Many, kind.DutchMany))} {words.Listed(listed)}";
        }
    }

    private string Route(string? route) => Word("route", route ?? "");

    // The policy's own word, with the code that JSON and rules have; the texts of reasons and notices are whole sentences for a reporter.
    private string Word(string kind, string code)
    {
        string word = book[$"{kind}.{code}"];
        return word == code || word.Length == 0 ? Code(code) : $"'{Shown.Id(word, LongestCode)}' ({Code(code)})";
    }

    private static string Code(string code) => Shown.Id(code, LongestCode);
}
