using System.Globalization;
using System.Runtime.InteropServices.JavaScript;
using System.Security.Cryptography;
using System.Text;
using Meldpunt.Triage;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Testing;

namespace Workbench.Work;

/// <summary>
/// What is found in the two versions that are looked at, part by part. It runs in a worker of the browser, beside the page: what is asked there and
/// answered here is JSON.
/// </summary>
internal static partial class Looking
{
    /// <summary>How large diagrams may be before a policy is refused in words: a browser has one thread, and it must answer.</summary>
    public const int MostNodes = 200_000;

    private static Question s_question = new("", "", "", "", "nl");
    private static TriagePolicy? s_opened;
    private static TriagePolicy? s_draft;
    private static ValueList<Finding> s_findings;

    /// <summary>Takes a question, and tells the faults of its documents.</summary>
    [JSExport]
    internal static string Begin(string question)
    {
        Question asked = WorkJson.Read<Question>(question);
        if (asked.Opened != s_question.Opened) s_opened = PolicyDocument.Read(Encoding.UTF8.GetBytes(asked.Opened)).Policy;
        (s_question, s_findings) = (asked, []);
        PolicyReading draft = PolicyDocument.Read(Encoding.UTF8.GetBytes(s_question.Draft));
        s_draft = draft.Policy;
        return WorkJson.Write<FaultSeen[]>([.. draft.Faults.Select(fault => new FaultSeen(fault.Path, fault.Message))]);
    }

    /// <summary>The findings and guarantees of the new version.</summary>
    [JSExport]
    internal static string Findings()
    {
        if (s_draft is not { } policy) return WorkJson.Write(new FindingsSeen([], [], []));
        try
        {
            PolicyAnalysis analysis = PolicyAnalysis.Create(policy, MostNodes);
            s_findings = analysis.Findings();
            PolicySentences sentences = PolicySentences.Of(policy, s_question.Language);
            Remedies remedies = new(policy, s_opened, sentences, s_question.Language);
            return WorkJson.Write(new FindingsSeen(
                [.. s_findings.Select(finding => Seen(finding, sentences, remedies))],
                [.. analysis.Guarantees().Select(verdict => Seen(verdict, sentences))],
                []));
        }
        catch (PolicyException refused)
        {
            return WorkJson.Write(new FindingsSeen([], [], Told(refused)));
        }
    }

    /// <summary>What changes against the opened version.</summary>
    [JSExport]
    internal static string Changes()
    {
        if (s_draft is not { } policy || s_opened is not { } opened) return WorkJson.Write(new ChangesSeen([], [], [], [], []));
        try
        {
            PolicyDifference difference = PolicyDifference.Between(opened, policy, Mapping(s_question.Renamed), MostNodes);
            DifferenceSentences sentences = DifferenceSentences.Of(difference, s_question.Language);
            return WorkJson.Write(new ChangesSeen(
                Said.Of(sentences.Summary),
                [.. Rows(difference).Select(row => Seen(row.Space, row.Number, row.Row, sentences))],
                [.. difference.OtherChanges.Select(change => new OtherSeen(KeyOf(change), Said.Of(sentences.Of(change)), change.Counts))],
                [.. new[] { ("item", difference.Item), ("report", difference.Report), ("closed", difference.Closed) }.Where(one => !one.Item2.CombinationsOmitted.IsZero).Select(one => one.Item1)],
                []));
        }
        catch (PolicyException refused)
        {
            return WorkJson.Write(new ChangesSeen([], [], [], [], Told(refused)));
        }
    }

    /// <summary>Which scenarios are decided as they expect.</summary>
    [JSExport]
    internal static string Scenarios()
    {
        if (s_question.Scenarios.Length == 0) return WorkJson.Write(new ScenariosSeen([], []));
        ScenarioReading reading = ScenarioDocument.Read(Encoding.UTF8.GetBytes(s_question.Scenarios));
        if (!reading.Faults.IsEmpty) return WorkJson.Write(new ScenariosSeen([], [.. reading.Faults.Select(fault => new FaultSeen(fault.Path, fault.Message))]));
        if (Trying.Engine(s_question.Draft) is not { } engine) return WorkJson.Write(new ScenariosSeen([], [new("$", Words.In(s_question.Language)["try.no-engine"])]));
        try
        {
            PolicySentences sentences = PolicySentences.Of(engine.Policy, s_question.Language);
            ScenarioSuite suite = ScenarioSuite.Create(engine, reading.Scenarios);
            return WorkJson.Write(new ScenariosSeen([.. suite.Run().Select(result => Seen(result, engine, sentences))], []));
        }
        catch (Exception refused) when (refused is PolicyException or ScenarioException)
        {
            return WorkJson.Write(new ScenariosSeen([], [new("$", refused.Message)]));
        }
    }

    /// <summary>The document of the new version after a remedy.</summary>
    [JSExport]
    internal static string Remedy(int finding, string id, string reason)
    {
        PolicySentences sentences = PolicySentences.Of(s_draft!, s_question.Language);
        TriagePolicy mended = new Remedies(s_draft!, s_opened, sentences, s_question.Language).Apply(s_findings[finding], id, reason);
        return Encoding.UTF8.GetString(PolicyDocument.Write(mended));
    }

    internal static VocabularyMapping? Mapping(string renamed) =>
        renamed.Length == 0 ? null : DifferenceDocument.ReadMapping(Encoding.UTF8.GetBytes(renamed)).Content;

    internal static IEnumerable<(string Space, int Number, DifferenceRow Row)> Rows(PolicyDifference difference) =>
        from space in new[] { ("item", difference.Item), ("report", difference.Report), ("closed", difference.Closed) }
        from row in space.Item2.Rows.Select((row, place) => (space.Item1, place + 1, row))
        orderby row.row.TakesAway descending
        select row;

    /// <summary>Which row it is, for as long as it stays the same row.</summary>
    internal static string KeyOf(string space, DifferenceRow row)
    {
        AllowedChange one = new(row.Where, row.Change);
        return Hashed(space, DifferenceDocument.Write(new AllowedChanges([one], [])));
    }

    internal static string KeyOf(OtherChange change) => Hashed($"{change.Kind}\n{change.Key}\n{change.Old}\n{change.New}", []);

    internal static FaultSeen[] Told(PolicyException refused) =>
        refused.Faults.IsEmpty ? [new("$", refused.Message)] : [.. refused.Faults.Select(fault => new FaultSeen(fault.Path, fault.Message))];

    private static string Hashed(string start, byte[] rest) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(start), .. rest]))[..16];

    private static FindingSeen Seen(Finding finding, PolicySentences sentences, Remedies remedies) => new(
        finding.Severity.ToString(), finding.Code, finding.Path, Said.Of(sentences.Of(finding)), finding.Message,
        [.. finding.Witnesses.SelectMany(witness => Said.Of(sentences.Of(witness)))],
        [.. finding.Witnesses.Select(witness => witness.ToJson())], finding.Accepted?.Reason, remedies.Of(finding));

    private static GuaranteeSeen Seen(GuaranteeVerdict verdict, PolicySentences sentences) => new(
        verdict.Guarantee.Id, Said.Of(sentences.Of(verdict.Guarantee)), verdict.Holds, Said.Of(sentences.Of(verdict)), [.. verdict.Witnesses.Select(witness => witness.ToJson())]);

    private static RowSeen Seen(string space, int number, DifferenceRow row, DifferenceSentences sentences)
    {
        RowSentences said = sentences.Of(row);
        return new(
            KeyOf(space, row), space, number, row.TakesAway, row.Change.Route is not null, Said.Of(said.Where), Said.Of(said.Before), Said.Of(said.After), Said.Of(said.Rules),
            Said.Of(said.Count), Said.Of(said.Share), Said.Of(said.Witness), row.Witness.ToJson());
    }

    private static ScenarioSeen Seen(ScenarioResult result, TriageEngine engine, PolicySentences sentences)
    {
        Witness? report = engine.Read(Encoding.UTF8.GetBytes(result.Scenario.Report)).Report is { } read
            ? new Witness { Items = read.Items.Select(item => item.Answers).ToValueList(), Report = read.Answers, IsClosed = result.Scenario.IsClosed }
            : null;
        return new(
            result.Scenario.Name, report is null ? [] : Said.Of(sentences.Of(report)), result.Scenario.Expected.Route is { } route ? Said.Of(sentences.Route(route)) : [], result.Passed,
            [.. result.Mismatches.Select(wrong => Seen(wrong, sentences))], result.Scenario.Report, result.Scenario.IsClosed);
    }

    // The names that the codes of a part have, where it is one of the kinds that have names.
    private static Said[] Seen(Mismatch wrong, PolicySentences sentences)
    {
        Words words = Words.In(s_question.Language);
        string part = wrong.Part[(wrong.Part.LastIndexOf('.') + 1)..];
        Func<string, Said[]> name = part switch
        {
            "route" or "possible" => code => Said.Of(sentences.Route(code)),
            "reasons" or "decidedBy" or "outranked" => code => Said.Of(sentences.Rule(code)),
            "referrals" => code => Said.Of(sentences.Referral(code)),
            "notices" => code => Said.Of(sentences.Notice(code)),
            "labels" => code => Said.Of(sentences.Label(code)),
            "because" => code => Said.Of(sentences.Fact(code)),
            "questions" => code => code.StartsWith("items[", StringComparison.Ordinal)
                ? [new($"{words.Say("try.item", Number(code))}, "), .. Said.Of(sentences.Fact(code[(code.IndexOf('.') + 1)..]))]
                : Said.Of(sentences.Fact(code)),
            _ => code => [new(code, Look: "code")],
        };
        Said[] of = words.Has($"mismatch.{part}") ? [new(words[$"mismatch.{part}"])] : [new(wrong.Part, Look: "code")];
        if (wrong.Part.StartsWith("items[", StringComparison.Ordinal)) of = [new($"{words.Say("try.item", Number(wrong.Part))}, "), .. of];
        if (wrong.Part.Split('.') is ["contacts", string referral, _]) of = [.. Said.Of(sentences.Referral(referral)), new($", {words[$"contact.{part}"]}")];
        return Said.Say(words["mismatch"], of, Value(wrong.Expected), Value(wrong.Actual));

        static int Number(string of) => int.Parse(of.Split('[', ']')[1], CultureInfo.InvariantCulture) + 1;

        Said[] Value(string value) => value == "(none)" ? [new(words["none"])] : Said.Join(", ", value.Split(", ").Select(name));
    }
}
