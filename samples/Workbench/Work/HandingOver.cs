using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices.JavaScript;
using System.Text;
using Meldpunt.Triage;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Testing;
using Workbench.Model;

namespace Workbench.Work;

/// <summary>All of a change in one file, for a pull request, and for going on later; and what such a file, or a single document, holds.</summary>
internal static partial class HandingOver
{
    private const long MostBytes = 64L << 20;

    /// <summary>The file: a ZIP archive.</summary>
    [JSExport]
    internal static byte[] Make(string handover)
    {
        Handover asked = WorkJson.Read<Handover>(handover);
        TriagePolicy opened = Read(asked.Opened);
        TriagePolicy draft = Read(asked.Draft);
        PolicyDifference difference = PolicyDifference.Between(opened, draft, Looking.Mapping(asked.Renamed), Looking.MostNodes);
        CultureInfo culture = new(asked.Language);
        using MemoryStream file = new();
        using (ZipArchive archive = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "policy.json", PolicyDocument.Write(draft));
            Add(archive, "policy-before.json", PolicyDocument.Write(opened));
            Add(archive, "allowed.json", DifferenceDocument.Write(Agreed(difference, asked.Agreed)));
            if (asked.Renamed.Length > 0) Add(archive, "renamed.json", Encoding.UTF8.GetBytes(asked.Renamed));
            Add(archive, "scenarios.json", Scenarios(asked.Scenarios, difference));
            Add(archive, "change.html", Encoding.UTF8.GetBytes(HtmlExport.OfDifference(difference, culture)));
            Add(archive, "change.md", Encoding.UTF8.GetBytes(MarkdownExport.OfDifference(difference, culture)));
        }

        return file.ToArray();
    }

    /// <summary>What is in a file that was chosen or dropped.</summary>
    [JSExport]
    internal static string Open(byte[] bytes)
    {
        try
        {
            return WorkJson.Write(bytes is [(byte)'P', (byte)'K', ..] ? OfArchive(bytes) : OfDocument(bytes));
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or NotSupportedException)
        {
            return WorkJson.Write(new OpenedSeen(null, null, "", "", [], [new("$", "open.damaged")], false));
        }
    }

    /// <summary>The scenarios in a file that was chosen, or why they are none.</summary>
    [JSExport]
    internal static string OpenScenarios(byte[] bytes)
    {
        ScenarioReading reading = ScenarioDocument.Read(bytes);
        return WorkJson.Write(new OpenedSeen(null, null, "", reading.Faults.IsEmpty ? Encoding.UTF8.GetString(bytes) : "", [], [.. reading.Faults.Select(fault => new FaultSeen(fault.Path, fault.ToString()))], reading.Faults.IsEmpty));
    }

    /// <summary>A suite of scenarios that has every rule and condition of a version.</summary>
    [JSExport]
    internal static string Suite(string document)
    {
        TriageEngine engine = Trying.Engine(document) ?? throw new InvalidOperationException("The document has faults.");
        return Encoding.UTF8.GetString(ScenarioDocument.Write(ScenarioGeneration.SmallestSuite(engine)));
    }

    /// <summary>The scenarios, and one more for each changed row.</summary>
    [JSExport]
    internal static string WithChanges(string question)
    {
        Question asked = WorkJson.Read<Question>(question);
        PolicyDifference difference = PolicyDifference.Between(Read(asked.Opened), Read(asked.Draft), Looking.Mapping(asked.Renamed), Looking.MostNodes);
        return Encoding.UTF8.GetString(Scenarios(asked.Scenarios, difference));
    }

    /// <summary>The scenarios with what a version decides as what they expect.</summary>
    [JSExport]
    internal static string Accept(string document, string scenarios)
    {
        TriageEngine engine = Trying.Engine(document) ?? throw new InvalidOperationException("The document has faults.");
        return Encoding.UTF8.GetString(ScenarioDocument.Write(ScenarioSuite.Create(engine, ScenarioDocument.Read(Encoding.UTF8.GetBytes(scenarios)).Scenarios).Accept()));
    }

    private static OpenedSeen OfDocument(byte[] bytes)
    {
        PolicyReading reading = PolicyDocument.Read(bytes);
        if (reading.Policy is null && ScenarioDocument.Read(bytes) is { Faults.IsEmpty: true })
        {
            return new(null, null, "", Encoding.UTF8.GetString(bytes), [], [], true);
        }

        string? draft = reading.Draft is { } policy ? Encoding.UTF8.GetString(PolicyDocument.Write(policy)) : null;
        return new(reading.Policy is null ? null : draft, draft, "", "", [], [.. reading.Faults.Select(fault => new FaultSeen(fault.Path, fault.ToString()))], false);
    }

    private static OpenedSeen OfArchive(byte[] bytes)
    {
        using ZipArchive archive = new(new MemoryStream(bytes));
        Dictionary<string, byte[]> files = [];
        foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => entry.Length is > 0 and < MostBytes))
        {
            using Stream content = entry.Open();
            using MemoryStream copy = new();
            content.CopyTo(copy);
            files[entry.FullName] = copy.ToArray();
        }

        if (!files.TryGetValue("policy.json", out byte[]? document)) return new(null, null, "", "", [], [new("$", "open.no-policy")], false);
        OpenedSeen seen = OfDocument(document);
        if (!files.TryGetValue("policy-before.json", out byte[]? before) || PolicyDocument.Read(before).Policy is not { } opened || PolicyDocument.Read(document).Policy is not { } draft) return seen;
        string renamed = Text(files, "renamed.json");
        return seen with
        {
            Opened = Encoding.UTF8.GetString(PolicyDocument.Write(opened)),
            Renamed = renamed,
            Scenarios = Text(files, "scenarios.json"),
            Agreed = files.TryGetValue("allowed.json", out byte[]? allowed) ? AgreedIn(allowed, opened, draft, renamed) : [],
        };
    }

    // The rows that a file with agreed changes has are those of the same condition and change.
    private static string[] AgreedIn(byte[] allowed, TriagePolicy opened, TriagePolicy draft, string renamed)
    {
        if (DifferenceDocument.ReadAllowed(allowed).Content is not { } changes) return [];
        try
        {
            PolicyDifference difference = PolicyDifference.Between(opened, draft, Looking.Mapping(renamed), Looking.MostNodes);
            return
            [
                .. Looking.Rows(difference).Where(row => In(changes, row.Space).Any(one => one.Where == row.Row.Where && one.Change == row.Row.Change)).Select(row => Looking.KeyOf(row.Space, row.Row)),
                .. difference.OtherChanges.Where(change => changes.Other.Contains(Exactly(change))).Select(Looking.KeyOf),
            ];
        }
        catch (PolicyException)
        {
            return [];
        }
    }

    private static AllowedChanges Agreed(PolicyDifference difference, string[] agreed)
    {
        ValueList<AllowedChange> Of(string space) => Looking.Rows(difference)
            .Where(row => row.Space == space && agreed.Contains(Looking.KeyOf(row.Space, row.Row))).Select(row => new AllowedChange(row.Row.Where, row.Row.Change)).ToValueList();
        return new(Of("item"), Of("report"))
        {
            Closed = Of("closed"),
            Other = difference.OtherChanges.Where(change => agreed.Contains(Looking.KeyOf(change))).Select(Exactly).ToValueList(),
        };
    }

    private static ValueList<AllowedChange> In(AllowedChanges changes, string space) => space switch
    {
        "item" => changes.Item,
        "report" => changes.Report,
        _ => changes.Closed,
    };

    // With a mark before each star, which elsewhere stands for any text.
    private static AllowedOtherChange Exactly(OtherChange change) =>
        new() { Kind = change.Kind, Key = change.Key.Replace("*", "\\*", StringComparison.Ordinal), Old = new(change.Old), New = new(change.New) };

    // Those that there are, and one for each changed row that none of them has; where one has a fault all are kept as they are.
    private static byte[] Scenarios(string scenarios, PolicyDifference difference)
    {
        byte[] present = Encoding.UTF8.GetBytes(scenarios);
        ScenarioReading? reading = scenarios.Length == 0 ? null : ScenarioDocument.Read(present);
        if (reading is { Faults.IsEmpty: false }) return present;
        ValueList<Scenario> known = reading?.Scenarios ?? [];
        HashSet<(string, bool)> reports = [.. known.Select(scenario => (scenario.Report, scenario.IsClosed))];
        return ScenarioDocument.Write(known.With(ScenarioGeneration.ForDifference(difference).Where(scenario => !reports.Contains((scenario.Report, scenario.IsClosed)))));
    }

    private static TriagePolicy Read(string document) => PolicyDocument.Read(Encoding.UTF8.GetBytes(document)).PolicyOrThrow();

    private static string Text(Dictionary<string, byte[]> files, string name) => files.TryGetValue(name, out byte[]? bytes) ? Encoding.UTF8.GetString(bytes) : "";

    private static void Add(ZipArchive archive, string name, byte[] content)
    {
        using Stream entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
        entry.Write(content);
    }
}
