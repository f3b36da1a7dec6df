using System.Globalization;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Tool.Commands.Diff;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Replay;

/// <summary>What is said of a replay, in Dutch or in English, with the words of the policy that decides.</summary>
internal sealed class ReplayText
{
    private const int MostPlaces = 5;
    private const int MostChanges = 50;
    private const int MostReasons = 20;
    private const int MostRows = 5;
    private const int ShownSha256 = 12;

    private readonly ReplayResult _result;
    private readonly ReplaySummary _summary;
    private readonly ReplayWords _words;
    private readonly ChangeSentences _changes;

    /// <param name="result">What came of it.</param>
    /// <param name="culture">The culture of the machine.</param>
    public ReplayText(ReplayResult result, CultureInfo culture)
    {
        CultureInfo chosen = result.Culture is { } name ? Languages.Find(name, result.Engine.Policy.Texts)! : culture;
        TextBook book = result.Engine.Texts(chosen);
        (_result, _summary, _words) = (result, result.Summary, new(book.Language));
        _changes = new(_words, book);
    }

    public string HeadingOfChanges => _words.Say("Decided differently", "Anders beslist");

    public string HeadingOfUnknown => _words.Say("Unknown versions", "Onbekende versies");

    public string HeadingOfFaults => _words.Say("Invalid lines", "Ongeldige regels");

    public string Title => _result.Under is { } under
        ? _words.Say($"Decided again by {under.Id} {under.Version}.", $"Opnieuw beslist door {under.Id} {under.Version}.")
        : _words.Say("Decided again by the recorded versions.", "Opnieuw beslist door de vastgelegde versies.");

    /// <summary>The counts, in a few sentences.</summary>
    public string Counts
    {
        get
        {
            string read = _words.Counted(_summary.Read, "record", "records", "vastgelegde beslissing", "vastgelegde beslissingen");
            string same = _words.Count(_summary.Same);
            string changed = _summary.Changed == 0 ? _words.Say("none", "geen enkele") : _words.Count(_summary.Changed);
            string unknown = _summary.OfUnknownVersion == 0 ? "" : $" {_words.Counted(_summary.OfUnknownVersion, "is", "are", "is", "zijn")} {_words.Say("of an unknown version", "van een onbekende versie")}.";
            string faulty = _summary.Faulty == 0 ? "" : $" {_words.Counted(_summary.Faulty, "line was invalid", "lines were invalid", "regel was ongeldig", "regels waren ongeldig")}.";
            string counts = _words.Say(
                $"Of {read} {same} {(_summary.Same == 1 ? "is" : "are")} decided as before and {changed} differently.",
                $"Van {read} {(_summary.Same == 1 ? "blijft" : "blijven")} {same} gelijk en {(_summary.Changed < 2 ? "wordt" : "worden")} {changed} anders.");
            return $"{counts}{unknown}{faulty}";
        }
    }

    /// <summary>The most frequent ways of changing; of a long list people see the start, and how much more there is.</summary>
    public IEnumerable<string> Changes()
    {
        foreach (ReplayChange change in _summary.Changes.Take(MostChanges)) yield return $"{_changes.Of(change)}{Rows(change)} ({Places(change.First, change.Count)})";
        int more = _summary.Changes.Count - MostChanges;
        long records = _summary.Changed - _summary.Changes.Take(MostChanges).Sum(change => change.Count);
        if (more > 0)
        {
            yield return _words.Say(
                $"{_words.Records(records)}: in {Figures.Counted(more, "more way", "more ways")}, which --output json lists.",
                $"{_words.Records(records)}: nog op {_words.Count(more)} {(more == 1 ? "manier" : "manieren")}, die --output json noemt.");
        }
    }

    public IEnumerable<string> Unknown()
    {
        foreach (UnknownVersion version in _summary.Unknown)
        {
            string which = $"{Word(version.Policy.Id)} {Word(version.Policy.Version)}, SHA-256 {Short(version.Policy.Sha256)}";
            yield return _words.Say(
                $"{_words.Records(version.Count)} of {which}; pass its document with --version", $"{_words.Records(version.Count)} van {which}; geef het document met --version");
        }

        long more = _summary.OfUnknownVersion - _summary.Unknown.Sum(version => version.Count);
        if (more > 0) yield return _words.Say($"{_words.Records(more)} of still other versions", $"{_words.Records(more)} van nog andere versies");
    }

    public IEnumerable<string> Faults()
    {
        foreach (FaultReason reason in _summary.FaultReasons.Take(MostReasons)) yield return $"{Lines(reason.Count)}: {reason.Reason} ({Places(reason.First, reason.Count)})";
        long more = _summary.Faulty - _summary.FaultReasons.Take(MostReasons).Sum(reason => reason.Count);
        if (more > 0) yield return _words.Say($"{Lines(more)}: for other reasons", $"{Lines(more)}: om andere redenen");
        if (_result.Under is not null && _summary.Faulty > 0)
        {
            yield return _words.Say(
                "A record in the words of an older version: pass its document with --version, and what became of its words with --map",
                "Een beslissing in de woorden van een oudere versie: geef het document met --version, en wat van de woorden werd met --map");
        }
    }

    private string Rows(ReplayChange change)
    {
        if (_result.Under is null) return "";
        string rows = string.Concat(change.Rows.Take(MostRows).Select(row => $" {Row(row)}"));
        int more = change.Rows.Count - MostRows;
        string others = more > 0 ? _words.Say($" And {Figures.Counted(more, "more row", "more rows")}.", $" En nog {more} {(more == 1 ? "rij" : "rijen")}.") : "";
        return $"{rows}{others}{Missing(change.MissingRow)}";
    }

    // As 'meldpunt diff' shows it.
    private string Row(ReplayRow row)
    {
        RowText text = RowText.Create(_result.Find(row), _result.Differences[row.Old.Sha256], _words.OfRows);
        string why = text.Why.Length == 0 ? "" : _words.Say($" (rules {text.Why})", $" (regels {text.Why})");
        string where = string.Join("; ", text.Where);
        return _words.Say(
            $"Row {row.Number} of the {(row.IsOfReport ? "reports" : "items")} in the difference from {row.Old.Version}{why}: {where}.",
            $"Rij {row.Number} {(row.IsOfReport ? "van de meldingen" : "van het materiaal")} in het verschil met {row.Old.Version}{why}: {where}.");
    }

    private string Missing(MissingRow missing) => missing switch
    {
        MissingRow.None => "",
        MissingRow.SameVersion => _words.Say(" No row: this version also decided them, so they were not recorded as it decides.", " Geen rij: deze versie besliste ze ook, dus ze zijn niet vastgelegd zoals zij beslist."),
        MissingRow.UnknownVersion => _words.Say(" No row: the version that decided them is not known; pass its document with --version.", " Geen rij: de versie die ze besliste is niet bekend; geef het document met --version."),
        MissingRow.NotAsRecorded => _words.Say(" No row: the version that they name decides otherwise than was recorded.", " Geen rij: de versie die ze noemen beslist anders dan is vastgelegd."),
        MissingRow.NotListed => _words.Say(" Of a part the difference lists no row.", " Van een deel noemt het verschil geen rij."),
        _ => throw new ArgumentOutOfRangeException(nameof(missing)),
    };

    private string Lines(long count) => _words.Counted(count, "line", "lines", "regel", "regels");

    private string Places(ValueList<JournalPlace> first, long count)
    {
        IEnumerable<string> places = first.Take(MostPlaces).GroupBy(place => (place.Source, place.IsRow)).Select(Places);
        return $"{string.Join("; ", places)}{(count > MostPlaces ? ", …" : "")}";
    }

    private string Places(IGrouping<(string Source, bool IsRow), JournalPlace> places)
    {
        string numbers = string.Join(", ", places.Select(place => place.Line));
        return places.Key.IsRow ? $"{places.Key.Source} {_words.Say("row", "rij")} {numbers}" : $"{places.Key.Source}:{numbers}";
    }

    private static string Short(string sha256) => sha256.Length <= ShownSha256 ? Shown.Plain(sha256) : $"{Shown.Plain(sha256[..ShownSha256])}…";

    // A journal may be from anywhere; what is no word does not belong on a terminal.
    private static string Word(string word) => word.Length <= 64 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.') ? word : Shown.Word(word);
}
