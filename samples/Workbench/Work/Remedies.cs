using Meldpunt.Triage;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Workbench.Model;

namespace Workbench.Work;

/// <summary>What can be done about findings. What is offered is a start: the page looks again at what came of it.</summary>
internal sealed class Remedies(TriagePolicy policy, TriagePolicy? opened, PolicySentences sentences, string language)
{
    private readonly Words _words = Words.In(language);

    public RemedySeen[] Of(Finding finding)
    {
        if (finding.Accepted is not null) return [];
        return [.. Ways(finding).Select(way => new RemedySeen(way.Id, way.Sentence)), .. finding.CanBeAccepted ? [new RemedySeen("accept", [new(_words["remedy.accept"])], NeedsReason: true)] : Array.Empty<RemedySeen>()];
    }

    public TriagePolicy Apply(Finding finding, string id, string reason) => id == "accept"
        ? policy with { Accepted = [.. policy.Accepted, new AcceptedFinding(finding.Code, finding.About, reason)] }
        : Ways(finding).First(way => way.Id == id).Mended();

    private IEnumerable<(string Id, Said[] Sentence, Func<TriagePolicy> Mended)> Ways(Finding finding)
    {
        FindingSubject about = finding.About;
        string[] rules = [.. about.Rules.Concat(finding.Rules).Distinct().Where(rule => Place(policy, rule) is not null)];
        switch (finding.Code)
        {
            case FindingCodes.Gap when finding.Witnesses is [{ Items: [var item, ..] }, ..]:
                yield return ("add", Say("remedy.add-rule", Said.Of(sentences.Route(policy.Routes[0]))), () => WithRule(item, policy.Routes[0], policy.Groups.Count - 1));
                break;
            case FindingCodes.Conflict:
                foreach (string rule in rules) yield return ($"before-{rule}", Say("remedy.before", Name(rule)), () => Before(rule, Place(policy, rule)!.Value.Group));
                break;
            case FindingCodes.AlwaysApplies when rules is [var always, ..]:
                yield return ("last", Say("remedy.last", Name(always)), () => Last(always));
                break;
            case FindingCodes.BrokenGuarantee:
                foreach (string rule in rules.Where(IsChanged)) yield return Restored(rule);
                break;
            case FindingCodes.DeadRule or FindingCodes.NeverDecides when rules is [var dead, ..]:
                yield return ("remove", Say("remedy.remove", Name(dead)), () => policy.Without(Place(policy, dead)!.Value));
                if (Place(policy, dead) is { Group: > 0 }) yield return ("first", Say("remedy.first", Name(dead)), () => Before(dead, 0));
                break;
            case FindingCodes.RedundantCondition when about.Fact is { } fact && rules is [var wide, ..]:
                yield return ("leave-out", Say("remedy.leave-out", Said.Of(sentences.Fact(fact))), () => WithWhen(wide, when => when.With(fact, [])));
                break;
            case FindingCodes.RedundantAnswer when about.Fact is { } of && rules is [var longer, ..]:
                yield return ("leave-out", Say("remedy.leave-out", [.. about.Answers.SelectMany(answer => Said.Of(sentences.Answer(of, answer)))]), () => WithWhen(longer, when =>
                    when.With(of, when.Parts.First(part => part.Fact == of).Answers.Except(about.Answers))));
                break;
            case FindingCodes.AlikeAnswers when about.Fact is { } same:
                yield return ("alike", Say("remedy.alike"), () => WithFact(same, one => one with { Alike = [.. one.Alike.Where(list => !list.Any(about.Answers.Contains)), about.Answers] }));
                break;
            case FindingCodes.NotAlike when about.Fact is { } other:
                yield return ("not-alike", Say("remedy.not-alike"), () => WithFact(other, one => one with { Alike = one.Alike.Where(list => !list.Any(about.Answers.Contains)).ToValueList() }));
                break;
            case FindingCodes.UnreachableNotice when about.Notices is [var notice, ..]:
                yield return ("remove", Say("remedy.remove", Said.Of(sentences.Notice(notice))), () => policy with { Notices = policy.Notices.Where(one => one.Id != notice).ToValueList() });
                break;
            case FindingCodes.UnreachableLabel when about.Labels is [var label, ..]:
                yield return ("remove", Say("remedy.remove", Said.Of(sentences.Label(label))), () => policy with { Labels = policy.Labels.Where(one => one.Id != label).ToValueList() });
                break;
            case FindingCodes.UnreachableReferral when about.Referrals is [var referral, ..]:
                yield return ("remove", Say("remedy.remove", Said.Of(sentences.Referral(referral))), () => policy with { Referrals = policy.Referrals.Where(one => one.Id != referral).ToValueList() });
                break;
            case FindingCodes.AcceptsNothing when Number(finding.Path) is { } accepted && accepted < policy.Accepted.Count:
                yield return ("remove", Say("remedy.remove-acceptance"), () => policy with { Accepted = policy.Accepted.Without(accepted) });
                break;
        }
    }

    private (string Id, Said[] Sentence, Func<TriagePolicy> Mended) Restored(string rule) => opened is not null && Place(opened, rule) is { } before
        ? ($"restore-{rule}", Say("remedy.restore", Name(rule)), () => policy.With(Place(policy, rule)!.Value, opened.At(before)))
        : ($"remove-{rule}", Say("remedy.remove-new", Name(rule)), () => policy.Without(Place(policy, rule)!.Value));

    private bool IsChanged(string rule) => opened is not null && (Place(opened, rule) is not { } before || opened.At(before) != policy.At(Place(policy, rule)!.Value));

    private TriagePolicy WithRule(Answers item, string route, int group)
    {
        Condition when = item.Aggregate(Condition.Always, (known, answer) => known.And(answer.Key, answer.Value));
        return policy.WithNew(group, new(PolicyEdits.FreeId("new-rule", policy.Rules.Select(rule => rule.Id)), when, route) { Source = new([], Ruling: true) });
    }

    // In a group of its own before another one: in one group neither comes first.
    private TriagePolicy Before(string rule, int group)
    {
        Rule moved = policy.At(Place(policy, rule)!.Value);
        string id = PolicyEdits.FreeId($"{moved.Id}-first", policy.Groups.Select(one => one.Id));
        ValueList<RuleGroup> rest = policy.Groups.Select(one => one with { Rules = one.Rules.Where(other => other.Id != rule).ToValueList() }).ToValueList();
        return policy with { Groups = rest.Inserted(group, new(id, [moved])).Where(one => !one.Rules.IsEmpty).ToValueList() };
    }

    private TriagePolicy Last(string rule)
    {
        Rule moved = policy.At(Place(policy, rule)!.Value);
        string id = PolicyEdits.FreeId($"{moved.Id}-last", policy.Groups.Select(one => one.Id));
        IEnumerable<RuleGroup> rest = policy.Groups.Select(one => one with { Rules = one.Rules.Where(other => other.Id != rule).ToValueList() });
        return policy with { Groups = [.. rest.Where(one => !one.Rules.IsEmpty), new RuleGroup(id, [moved])] };
    }

    private TriagePolicy WithWhen(string rule, Func<Condition, Condition> change)
    {
        PolicyEdits.RulePlace place = Place(policy, rule)!.Value;
        return policy.With(place, policy.At(place) with { When = change(policy.At(place).When) });
    }

    private TriagePolicy WithFact(string fact, Func<Fact, Fact> change)
    {
        FactList In(FactList facts) => new(facts.Select(one => one.Id == fact ? change(one) : one).ToValueList());
        return policy with { Vocabulary = policy.Vocabulary with { ItemFacts = In(policy.Vocabulary.ItemFacts), ReportFacts = In(policy.Vocabulary.ReportFacts) } };
    }

    private static PolicyEdits.RulePlace? Place(TriagePolicy policy, string rule)
    {
        for (int group = 0; group < policy.Groups.Count; group++)
        {
            int place = policy.Groups[group].Rules.IndexOf(one => one.Id == rule);
            if (place >= 0) return new(group, place);
        }

        return null;
    }

    private static int? Number(string path) => int.TryParse(path.Split('[', ']').ElementAtOrDefault(1), out int number) ? number : null;

    private Said[] Name(string rule) => Said.Of(sentences.Rule(rule));

    private Said[] Say(string key, params Said[] name) => Said.Say(_words[key], name);
}
