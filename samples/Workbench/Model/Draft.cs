using System.Text;
using Meldpunt.Triage;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Workbench.Model;

/// <summary>What is worked on at one moment. Nothing in it ever changes, so that every step can be taken back.</summary>
/// <param name="Policy">The policy, which may have faults.</param>
internal sealed record Draft(TriagePolicy Policy)
{
    /// <summary>The scenarios, as their document; empty for none.</summary>
    public string Scenarios { get; init; } = "";

    /// <summary>The words that got another name since the version that was opened.</summary>
    public VocabularyMapping Renamed { get; init; } = VocabularyMapping.ByName;

    /// <summary>The keys of the changed rows that were agreed to.</summary>
    public ValueList<string> Agreed { get; init; }

    /// <summary>The policy as its document.</summary>
    public string Document => Encoding.UTF8.GetString(PolicyDocument.Write(Policy));

    /// <summary>The draft with a word renamed everywhere, so that a comparison with the opened version knows it.</summary>
    public Draft Rename(TriagePolicy opened, WordKind kind, string old, string present, string fact = "") => this with
    {
        Policy = PolicyWords.Rename(Policy, kind, old, present, fact),
        Scenarios = ScenarioWords.Rename(Scenarios, kind, old, present, fact),
        Renamed = kind switch
        {
            WordKind.Fact => WithFact(opened, old, present),
            WordKind.Answer => WithAnswer(opened, fact, old, present),
            WordKind.Route or WordKind.Rule or WordKind.Referral or WordKind.Notice or WordKind.Label => Renamed,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        },
    };

    private VocabularyMapping WithFact(TriagePolicy opened, string old, string present)
    {
        int place = Renamed.Facts.IndexOf(one => one.New == old);
        if (place >= 0) return new(Renamed.Facts.Replaced(place, Renamed.Facts[place] with { New = present }));
        return Facts(opened).Any(one => one.Id == old) ? new([.. Renamed.Facts, new FactMapping(old, present)]) : Renamed;
    }

    private VocabularyMapping WithAnswer(TriagePolicy opened, string fact, string old, string present)
    {
        int place = Renamed.Facts.IndexOf(one => one.New == fact);
        FactMapping known = place >= 0 ? Renamed.Facts[place] : new(fact, fact);
        if (Facts(opened).FirstOrDefault(one => one.Id == known.Old) is not { } before) return Renamed;
        int answer = known.Answers.IndexOf(one => one.New is [var only] && only == old);
        ValueList<AnswerMapping> answers = answer >= 0 ? known.Answers.Replaced(answer, known.Answers[answer] with { New = [present] })
            : before.Answers.Contains(old) ? [.. known.Answers, new AnswerMapping(old, [present])]
            : known.Answers;
        FactMapping mapped = known with { Answers = answers };
        return new(place >= 0 ? Renamed.Facts.Replaced(place, mapped) : [.. Renamed.Facts, mapped]);
    }

    private static IEnumerable<Fact> Facts(TriagePolicy policy) => policy.Vocabulary.ItemFacts.Concat(policy.Vocabulary.ReportFacts);
}
