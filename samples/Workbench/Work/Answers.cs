using System.Text.Json;
using System.Text.Json.Serialization;
using Meldpunt.Triage.Exports.Texts;

namespace Workbench.Work;

/// <summary>Text with what it looks like.</summary>
/// <param name="Text">The text.</param>
/// <param name="Code">The word of the policy that it is the name of; null for none.</param>
/// <param name="Look">How it looks: code, json, strong or alarm; null for like the text around it.</param>
internal sealed record Said(string Text, string? Code = null, string? Look = null)
{
    public static Said[] Of(Prose prose) => [.. prose.Runs.Select(run => new Said(run.Text, run.Code, run.Kind switch
    {
        RunKind.Code => "code",
        RunKind.Json => "json",
        RunKind.Strong => "strong",
        RunKind.Alarm => "alarm",
        RunKind.Plain or RunKind.Name or RunKind.Detail => null,
        _ => throw new ArgumentOutOfRangeException(nameof(prose)),
    }))];

    public static Said[][] Of(IEnumerable<Prose> lines) => [.. lines.Select(Of)];

    /// <summary>A sentence of the page, with values where it has {0} and so on.</summary>
    public static Said[] Say(string sentence, params Said[][] values)
    {
        List<Said> said = [];
        for (int open = sentence.IndexOf('{'); open >= 0; open = sentence.IndexOf('{'))
        {
            if (open > 0) said.Add(new(sentence[..open]));
            said.AddRange(values[sentence[open + 1] - '0']);
            sentence = sentence[(open + 3)..];
        }

        return sentence.Length > 0 ? [.. said, new(sentence)] : [.. said];
    }

    /// <summary>Parts with a separator between them.</summary>
    public static Said[] Join(string separator, IEnumerable<Said[]> parts) => [.. parts.SelectMany((part, place) => place == 0 ? part : part.Prepend(new(separator)))];
}

/// <summary>What is looked at: two versions, and the scenarios of the new one.</summary>
/// <param name="Opened">The version that was opened.</param>
/// <param name="Draft">The new version.</param>
/// <param name="Renamed">The words that got other names.</param>
/// <param name="Scenarios">The scenarios, or nothing.</param>
/// <param name="Language">The language of sentences.</param>
internal sealed record Question(string Opened, string Draft, string Renamed, string Scenarios, string Language);

/// <summary>A fault of the document, or something else that stops the looking.</summary>
internal sealed record FaultSeen(string Path, string Text);

/// <summary>What an analysis found.</summary>
internal sealed record FindingSeen(string Severity, string Code, string Path, Said[] Sentence, string English, Said[][] Example, string[] Reports, string? Accepted, RemedySeen[] Remedies);

/// <summary>What can be done about a finding.</summary>
/// <param name="Id">Its name for the page.</param>
/// <param name="Sentence">What it does.</param>
/// <param name="NeedsReason">True where people must say why.</param>
internal sealed record RemedySeen(string Id, Said[] Sentence, bool NeedsReason = false);

internal sealed record GuaranteeSeen(string Id, Said[] Sentence, bool Holds, Said[][] Verdict, string[] Reports);

internal sealed record FindingsSeen(FindingSeen[] Findings, GuaranteeSeen[] Guarantees, FaultSeen[] Faults);

internal sealed record RowSeen(
    string Key, string Space, int Number, bool TakesAway, bool IsRoute, Said[][] Where, Said[] Before, Said[][] After, Said[] Rules, Said[] Count, Said[] Share, Said[][] Example, string Report);

internal sealed record OtherSeen(string Key, Said[] Sentence, bool Counts);

internal sealed record ChangesSeen(Said[][] Summary, RowSeen[] Rows, OtherSeen[] Others, string[] NotListed, FaultSeen[] Faults);

internal sealed record ScenarioSeen(string Name, Said[][] Answers, Said[] Expected, bool Passed, Said[][] Mismatches, string Report, bool Closed);

internal sealed record ScenariosSeen(ScenarioSeen[] Scenarios, FaultSeen[] Faults);

internal sealed record CoverageSeen(CoverageLine[] Lines, Said[][] Missing);

internal sealed record CoverageLine(string Kind, int Covered, int Possible);

internal sealed record MutantsSeen(int Killed, int Survived, int Equivalent, int Refused, SurvivorSeen[] Survivors, string Scenarios);

/// <summary>A small mistake that no scenario notices.</summary>
/// <param name="Mistake">The kind of mistake.</param>
/// <param name="Changes">What it changes first.</param>
/// <param name="English">What was changed, in the codes of the document.</param>
/// <param name="Report">A report that would notice it.</param>
/// <param name="Closed">Whether the report is closed.</param>
internal sealed record SurvivorSeen(string Mistake, Said[][] Changes, string English, string Report, bool Closed);

/// <summary>A report to try.</summary>
internal sealed record Trial(string Opened, string Draft, string Report, bool Closed, string Language);

internal sealed record TrialSeen(OutcomeSeen? Before, OutcomeSeen? After, FaultSeen[] Faults);

internal sealed record OutcomeSeen(string Route, Said[] RouteName, string Html, string Why, string? Picture, TraceSeen[] Rules, Said[][] Referrals);

/// <summary>What became of a rule for one item.</summary>
internal sealed record TraceSeen(int Item, string Rule, Said[] Name, string State, Said[][] Because);

/// <summary>The answers of a dialogue so far.</summary>
internal sealed record Talk(string Document, StepSeen[] Steps, bool Closed, string Language);

internal sealed record StepSeen(string Question, string? Answer, string? Text = null, string? Said = null);

internal sealed record TalkSeen(StepSeen[] Steps, string? Question, string Text, string Help, ChoiceSeen[] Answers, bool AsksForItem, bool CanAddItem, string Report, FaultSeen[] Faults);

internal sealed record ChoiceSeen(string Code, string Text);

internal sealed record PastSeen(
    long Read, long Faulty, long Records, long Changed, long Unreadable, string[] UnreadableReasons, PastRowSeen[] Rows, long WithoutRow, long[] WithoutRowLines, FaultSeen[] Faults);

internal sealed record PastRowSeen(string Key, string Space, int Number, Said[][] Where, Said[] Before, Said[][] After, long Reports, long[] Lines, Said[] Combinations);

/// <summary>What is handed over.</summary>
internal sealed record Handover(string Name, string Opened, string Draft, string Renamed, string Scenarios, string[] Agreed, string Language);

/// <summary>What was opened: a document, or all that was handed over before.</summary>
internal sealed record OpenedSeen(string? Opened, string? Draft, string Renamed, string Scenarios, string[] Agreed, FaultSeen[] Faults, bool IsScenarios);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Question))]
[JsonSerializable(typeof(FaultSeen[]))]
[JsonSerializable(typeof(FindingsSeen))]
[JsonSerializable(typeof(ChangesSeen))]
[JsonSerializable(typeof(ScenariosSeen))]
[JsonSerializable(typeof(CoverageSeen))]
[JsonSerializable(typeof(MutantsSeen))]
[JsonSerializable(typeof(Trial))]
[JsonSerializable(typeof(TrialSeen))]
[JsonSerializable(typeof(Talk))]
[JsonSerializable(typeof(TalkSeen))]
[JsonSerializable(typeof(PastSeen))]
[JsonSerializable(typeof(Handover))]
[JsonSerializable(typeof(OpenedSeen))]
[JsonSerializable(typeof(Model.Kept))]
[JsonSerializable(typeof(Dictionary<string, Dictionary<string, string>>))]
[JsonSerializable(typeof(System.Text.Json.Nodes.JsonNode))]
internal sealed partial class WorkJson : JsonSerializerContext
{
    public static T Read<T>(string json) => (T)JsonSerializer.Deserialize(json, typeof(T), Default)!;

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, typeof(T), Default);
}
