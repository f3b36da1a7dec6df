using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text;
using Meldpunt.Triage;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;

namespace Workbench.Work;

/// <summary>What becomes of one report, by the opened version and by the new one; and the questions that a reporter would get.</summary>
[SupportedOSPlatform("browser")]
internal static partial class Trying
{
    // Wider diagrams are no picture any more.
    private const int MostPictured = 12;

    private static readonly Dictionary<string, TriageEngine?> Engines = [];

    /// <summary>Decides and explains a report by both versions.</summary>
    [JSExport]
    internal static string Decide(string trial)
    {
        Trial asked = WorkJson.Read<Trial>(trial);
        List<FaultSeen> faults = [];
        OutcomeSeen? before = asked.Opened.Length == 0 ? null : Decide(asked, asked.Opened, []);
        OutcomeSeen? after = Decide(asked, asked.Draft, faults);
        return WorkJson.Write(new TrialSeen(before, after, [.. faults]));
    }

    /// <summary>The next question of a dialogue, after the answers so far.</summary>
    [JSExport]
    internal static string Ask(string talk)
    {
        Talk asked = WorkJson.Read<Talk>(talk);
        if (Engine(asked.Document) is not { } engine) return WorkJson.Write(new TalkSeen([], null, "", "", [], false, false, "", [new("$", Words.In(asked.Language)["try.no-engine"])]));
        TextBook book = engine.Texts(asked.Language);
        Dialogue dialogue = Dialogue.Resume(engine, asked.Steps.Select(step => new DialogueStep(step.Question, step.Answer)).ToValueList());
        if (asked.Closed) dialogue = dialogue.Close();
        DialogueQuestion? question = dialogue.Question;
        return WorkJson.Write(new TalkSeen(
            [.. dialogue.Steps.Select(step => Seen(step, engine, book))],
            question?.Id,
            question is null ? "" : book.Question(question.Id),
            question is null ? "" : book[question.AsksForItem ? "question.items.help" : $"fact.{question.Fact}.help"],
            question is null ? [] : [.. question.Answers.Select(answer => new ChoiceSeen(answer, book[$"answer.{question.Fact}.{answer}"]))],
            question?.AsksForItem == true,
            !dialogue.IsFull && !dialogue.IsClosed,
            JsonOf(dialogue.Report),
            []));
    }

    internal static TriageEngine? Engine(string document)
    {
        if (Engines.TryGetValue(document, out TriageEngine? known)) return known;
        if (Engines.Count > 4) Engines.Clear();
        TriageEngine? made = null;
        try
        {
            made = PolicyDocument.Read(Encoding.UTF8.GetBytes(document)).Policy is { } policy ? TriageEngine.Create(Unproved(policy), Looking.MostNodes) : null;
        }
        catch (PolicyException)
        {
            // What is wrong with it is told where it is looked at.
        }

        return Engines[document] = made;
    }

    // What breaks a guarantee or lacks a text decides too, so that it can be seen what it does; where it is put into use no engine is made of it.
    private static TriagePolicy Unproved(TriagePolicy policy) => policy with
    {
        Guarantees = [],
        Accepted =
        [
            .. policy.Accepted,
            .. PolicyAnalysis.Create(policy, Looking.MostNodes).Findings().Where(finding => finding is { Code: FindingCodes.AlwaysApplies, Accepted: null })
                .Select(finding => new AcceptedFinding(finding.Code, finding.About, "-")),
        ],
        Texts = new(policy.Texts.Languages.Select(language => language with
        {
            Entries = [.. language.Entries.Where(entry => entry.Text.Length > 0), .. Missing(policy, language).Select(key => new TextEntry(key, $"[{key}]"))],
        }).ToValueList()),
    };

    private static IEnumerable<string> Missing(TriagePolicy policy, LanguageTexts language)
    {
        HashSet<string> known = [.. language.Entries.Where(entry => entry.Text.Length > 0).Select(entry => entry.Key)];
        return TextKeys.RequiredBy(policy).Where(key => !known.Contains(key) && !key.StartsWith("phrase.", StringComparison.Ordinal)).Distinct();
    }

    private static OutcomeSeen? Decide(Trial asked, string document, List<FaultSeen> faults)
    {
        if (Engine(document) is not { } engine)
        {
            faults.Add(new("$", Words.In(asked.Language)["try.no-engine"]));
            return null;
        }

        ReportReading reading = engine.Read(Encoding.UTF8.GetBytes(asked.Report));
        if (reading.Report is not { } report)
        {
            faults.AddRange(reading.Faults.Select(fault => new FaultSeen(fault.Path, fault.Message)));
            return null;
        }

        Decision decision = asked.Closed ? engine.DecideClosed(report) : engine.Decide(report);
        Explanation explanation = engine.Explain(decision);
        TextBook book = engine.Texts(asked.Language);
        PolicySentences sentences = PolicySentences.Of(engine.Policy, asked.Language);
        return new(
            decision.Route, Said.Of(sentences.Route(decision.Route)), Lowered(book.Outcome(decision).ToHtml()), Lowered(book.Explain(explanation).ToHtml()), Picture(engine.Policy, decision, asked.Language),
            [.. explanation.Items.SelectMany((item, number) => Traces(engine, sentences, item, number))]);
    }

    // Of the first item, which most reports have.
    private static string? Picture(TriagePolicy policy, Decision decision, string language)
    {
        if (policy.Vocabulary.ItemFacts.Count > MostPictured || decision.Items.IsEmpty) return null;
        try
        {
            return DiagramExport.Svg(policy, language, decision.Items[0].Answers, Looking.MostNodes);
        }
        catch (PolicyException)
        {
            return null;
        }
    }

    // A page has one heading of the first rank already.
    private static string Lowered(string html) => html
        .Replace("<h2>", "<h5>", StringComparison.Ordinal).Replace("</h2>", "</h5>", StringComparison.Ordinal)
        .Replace("<h1>", "<h4>", StringComparison.Ordinal).Replace("</h1>", "</h4>", StringComparison.Ordinal);

    private static IEnumerable<TraceSeen> Traces(TriageEngine engine, PolicySentences sentences, ItemExplanation item, int number)
    {
        foreach (Rule rule in engine.Policy.Rules)
        {
            RuleTrace trace = engine.ExplainRule(rule.Id, item.Decision.Answers);
            OutrankedRule? outranked = item.Outranked.FirstOrDefault(one => one.Rule == rule.Id);
            (string state, Said[][] because) = (item.DecidedBy.Contains(rule.Id), outranked, trace) switch
            {
                (true, _, _) => ("decides", (Said[][])[]),
                (_, { } by, _) => ("outranked", [.. by.By.Select(one => Said.Of(sentences.Rule(one)))]),
                (_, _, { Applies: true }) => ("applies", []),
                (_, _, { Failed.IsEmpty: false }) => ("fails", [.. trace.Failed.Select(fact => Said.Of(sentences.Fact(fact)))]),
                _ => ("open", [.. trace.Unanswered.Select(fact => Said.Of(sentences.Fact(fact)))]),
            };
            yield return new(number + 1, rule.Id, Said.Of(sentences.Rule(rule.Id)), state, because);
        }
    }

    private static StepSeen Seen(DialogueStep step, TriageEngine engine, TextBook book)
    {
        int end = step.Question.IndexOf("].", StringComparison.Ordinal);
        string fact = end < 0 ? step.Question : step.Question[(end + 2)..];
        bool isFact = engine.Policy.Vocabulary.ItemFacts.Concat(engine.Policy.Vocabulary.ReportFacts).Any(one => one.Id == fact);
        return new(step.Question, step.Answer, isFact || step.Question == "items" ? book.Question(step.Question) : step.Question, step.Answer is { } answer && isFact ? book[$"answer.{fact}.{answer}"] : step.Answer);
    }

    private static string JsonOf(PreparedReport report) =>
        new Witness { Items = report.Items.Select(item => item.Answers).ToValueList(), Report = report.Answers }.ToJson();
}
