using Meldpunt.Triage;
using Meldpunt.Triage.Policies;

namespace Workbench.Model;

/// <summary>Gives words of a policy other names, wherever they stand: in rules, conditions, guarantees, texts and all the rest.</summary>
internal sealed class PolicyWords
{
    private PolicyWords()
    {
    }

    private Func<string, string> Fact { get; init; } = Same;

    private Func<string, string, string> Answer { get; init; } = (_, answer) => answer;

    private Func<string, string> Route { get; init; } = Same;

    private Func<string, string> Rule { get; init; } = Same;

    private Func<string, string> Referral { get; init; } = Same;

    private Func<string, string> Notice { get; init; } = Same;

    private Func<string, string> Label { get; init; } = Same;

    /// <summary>The policy with another name for one of its words.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="kind">What the word is.</param>
    /// <param name="old">The word.</param>
    /// <param name="present">What it becomes.</param>
    /// <param name="fact">Of an answer, the fact that it answers.</param>
    public static TriagePolicy Rename(TriagePolicy policy, WordKind kind, string old, string present, string fact = "")
    {
        string Renamed(string word) => word == old ? present : word;
        return kind switch
        {
            WordKind.Fact => new PolicyWords { Fact = Renamed }.In(policy),
            WordKind.Answer => new PolicyWords { Answer = (of, answer) => of == fact ? Renamed(answer) : answer }.In(policy),
            WordKind.Route => new PolicyWords { Route = Renamed }.In(policy),
            WordKind.Rule => new PolicyWords { Rule = Renamed }.In(policy),
            WordKind.Referral => new PolicyWords { Referral = Renamed }.In(policy),
            WordKind.Notice => new PolicyWords { Notice = Renamed }.In(policy),
            WordKind.Label => new PolicyWords { Label = Renamed }.In(policy),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private static string Same(string word) => word;

    private TriagePolicy In(TriagePolicy policy) => policy with
    {
        Vocabulary = policy.Vocabulary with { ItemFacts = In(policy.Vocabulary.ItemFacts), ReportFacts = In(policy.Vocabulary.ReportFacts) },
        Evidence = policy.Evidence is { } evidence ? In(evidence) : null,
        Routes = All(policy.Routes, Route),
        UnsettledRoute = Route(policy.UnsettledRoute),
        Questions = All(policy.Questions, Fact),
        Groups = policy.Groups.Select(group => group with
        {
            Rules = group.Rules.Select(rule => rule with { Id = Rule(rule.Id), When = In(rule.When), Route = Route(rule.Route) }).ToValueList(),
        }).ToValueList(),
        EmptyReport = policy.EmptyReport.Select(rule => rule with { When = In(rule.When), Route = Route(rule.Route) }).ToValueList(),
        Referrals = policy.Referrals.Select(rule => rule with
        {
            Id = Referral(rule.Id),
            When = In(rule.When),
            Precedes = rule.Precedes is { } before ? new(Referral(before.Referral), In(before.When)) : null,
        }).ToValueList(),
        Notices = policy.Notices.Select(rule => rule with { Id = Notice(rule.Id), When = In(rule.When) }).ToValueList(),
        Labels = policy.Labels.Select(rule => rule with { Id = Label(rule.Id), When = In(rule.When) }).ToValueList(),
        Codes = policy.Codes.Select(system => system with
        {
            Reasons = system.Reasons.Select(entry => entry with { Key = Rule(entry.Key) }).ToValueList(),
            Routes = system.Routes.Select(entry => entry with { Key = Route(entry.Key) }).ToValueList(),
        }).ToValueList(),
        Impossible = policy.Impossible.Select(one => one with { When = In(one.When) }).ToValueList(),
        Guarantees = policy.Guarantees.Select(In).ToValueList(),
        Accepted = policy.Accepted.Select(one => one with { About = In(one.About) }).ToValueList(),
        Texts = new(policy.Texts.Languages.Select(language => language with
        {
            Entries = language.Entries.Select(entry => entry with { Key = InKey(entry.Key) }).ToValueList(),
        }).ToValueList()),
    };

    private FactList In(FactList facts) => new(facts.Select(fact => fact with
    {
        Id = Fact(fact.Id),
        Answers = Answers(fact.Id, fact.Answers),
        Closed = fact.Closed is { } closed ? Answer(fact.Id, closed) : null,
        ClosedWithAddress = fact.ClosedWithAddress is { } withAddress ? Answer(fact.Id, withAddress) : null,
        Alike = fact.Alike.Select(alike => Answers(fact.Id, alike)).ToValueList(),
    }).ToValueList());

    private EvidenceMapping In(EvidenceMapping evidence) => new(
        evidence.Place with
        {
            Fact = Fact(evidence.Place.Fact),
            PublicInternet = Answer(evidence.Place.Fact, evidence.Place.PublicInternet),
            Cloud = Answer(evidence.Place.Fact, evidence.Place.Cloud),
            Device = Answer(evidence.Place.Fact, evidence.Place.Device),
            DirectMessage = Answer(evidence.Place.Fact, evidence.Place.DirectMessage),
            DarkWeb = Answer(evidence.Place.Fact, evidence.Place.DarkWeb),
            OtherNonPublic = Answer(evidence.Place.Fact, evidence.Place.OtherNonPublic),
            InDoubt = Answer(evidence.Place.Fact, evidence.Place.InDoubt),
        },
        new(Fact(evidence.Link.Fact), Answer(evidence.Link.Fact, evidence.Link.Given), Answer(evidence.Link.Fact, evidence.Link.None)));

    private Condition In(Condition condition) =>
        new(condition.Parts.Select(part => new FactCondition(Fact(part.Fact), Answers(part.Fact, part.Answers))).ToValueList());

    private ValueList<ReportCondition> In(ValueList<ReportCondition> when) => when.Select(one => new ReportCondition(In(one.Facts))
    {
        Routes = All(one.Routes, Route),
        SomeItem = In(one.SomeItem),
        NoItem = In(one.NoItem),
        EveryItem = In(one.EveryItem),
    }).ToValueList();

    private ItemCondition? In(ItemCondition? item) =>
        item is null ? null : item with { Routes = All(item.Routes, Route), Reasons = All(item.Reasons, Rule), Facts = In(item.Facts) };

    private Guarantee In(Guarantee guarantee) => guarantee with
    {
        If = In(guarantee.If),
        Then = In(guarantee.Then),
        ChangedFact = guarantee.ChangedFact is { } fact ? Fact(fact) : null,
        ChangeFrom = guarantee.ChangedFact is { } of ? Answers(of, guarantee.ChangeFrom) : guarantee.ChangeFrom,
        ChangeTo = guarantee is { ChangedFact: { } changed, ChangeTo: { } to } ? Answer(changed, to) : guarantee.ChangeTo,
        Keeps = All(guarantee.Keeps, Route),
        BestFirst = All(guarantee.BestFirst, Route),
    };

    private OutcomePattern In(OutcomePattern pattern) => pattern with
    {
        Facts = pattern.Facts.Select(In).ToValueList(),
        Routes = All(pattern.Routes, Route),
        Reasons = All(pattern.Reasons, Rule),
        Referrals = All(pattern.Referrals, Referral),
        Notices = All(pattern.Notices, Notice),
        Labels = All(pattern.Labels, Label),
        FirstReferral = pattern.FirstReferral is { } first ? Referral(first) : null,
        Contacts = pattern.Contacts.Select(contact => contact with { Referral = Referral(contact.Referral) }).ToValueList(),
    };

    private FindingSubject In(FindingSubject about) => about with
    {
        Rules = All(about.Rules, Rule),
        Referrals = All(about.Referrals, Referral),
        Notices = All(about.Notices, Notice),
        Labels = All(about.Labels, Label),
        Fact = about.Fact is { } fact ? Fact(fact) : null,
        Answers = about.Fact is { } of ? Answers(of, about.Answers) : about.Answers,
        Route = about.Route is { } route ? Route(route) : null,
        Texts = All(about.Texts, InKey),
    };

    // fact.place, fact.place.help, answer.place.cloud, reason.drawing, route.refer, route.refer.text and so on.
    private string InKey(string key)
    {
        string[] parts = key.Split('.');
        if (parts.Length < 2) return key;
        string rest = parts.Length > 2 ? $".{string.Join('.', parts[2..])}" : "";
        return parts[0] switch
        {
            "fact" => $"fact.{Fact(parts[1])}{rest}",
            "answer" when parts.Length == 3 => $"answer.{Fact(parts[1])}.{Answer(parts[1], parts[2])}",
            "reason" => $"reason.{Rule(parts[1])}{rest}",
            "route" => $"route.{Route(parts[1])}{rest}",
            "referral" => $"referral.{Referral(parts[1])}{rest}",
            "notice" => $"notice.{Notice(parts[1])}{rest}",
            "label" => $"label.{Label(parts[1])}{rest}",
            _ => key,
        };
    }

    private ValueList<string> Answers(string fact, ValueList<string> answers) => All(answers, answer => Answer(fact, answer));

    private static ValueList<string> All(ValueList<string> words, Func<string, string> rename) => words.Select(rename).ToValueList();
}

/// <summary>What a word of a policy is.</summary>
internal enum WordKind
{
    Fact,
    Answer,
    Route,
    Rule,
    Referral,
    Notice,
    Label,
}
