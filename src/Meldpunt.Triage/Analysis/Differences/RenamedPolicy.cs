using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// A policy in the words of a later version: facts and answers that were renamed, one for one, have their new names, so that what
/// differs besides is no more than that. What was split, merged or dropped keeps its words, as old ones
/// where another took them.
/// </summary>
internal sealed class RenamedPolicy
{
    private readonly TriagePolicy _old;
    private readonly Dictionary<string, string> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Fact, string Answer), string> _answers = [];
    private readonly string _doubt;

    private RenamedPolicy(TriagePolicy old, TriagePolicy present, VocabularyMapping mapping)
    {
        _old = old;
        Fact[] facts = [.. old.Vocabulary.ItemFacts, .. old.Vocabulary.ReportFacts];
        foreach (FactMapping fact in mapping.Facts)
        {
            _facts[fact.Old] = fact.New;
            Rename(fact, facts.First(one => one.Id == fact.Old).Answers);
        }

        foreach (Fact fact in facts.Where(fact => !_facts.ContainsKey(fact.Id) && mapping.Facts.Any(other => other.New == fact.Id))) _facts[fact.Id] = Before(fact.Id);
        _doubt = _answers.Any(answer => answer.Key.Answer == old.Vocabulary.Doubt && answer.Value == present.Vocabulary.Doubt) ? present.Vocabulary.Doubt : old.Vocabulary.Doubt;
    }

    /// <summary>The old version in the words of the new one.</summary>
    public static TriagePolicy Of(TriagePolicy old, TriagePolicy present, VocabularyMapping mapping) =>
        mapping.Facts.IsEmpty ? old : new RenamedPolicy(old, present, mapping).Renamed();

    // An old word of which another has the name now. No id has a blank.
    private static string Before(string word) => $"{word} (old)";

    private static ValueList<string> Became(FactMapping fact, string answer) => fact.Answers.FirstOrDefault(one => one.Old == answer)?.New ?? [answer];

    private void Rename(FactMapping fact, ValueList<string> answers)
    {
        string[] become = [.. answers.SelectMany(word => Became(fact, word))];
        AnswerMapping[] renamed = [.. fact.Answers.Where(answer => answer.New.Count == 1 && become.Count(word => word == answer.New[0]) == 1)];
        foreach (AnswerMapping answer in renamed) _answers[(fact.Old, answer.Old)] = answer.New[0];
        foreach (string word in answers.Where(word => renamed.All(answer => answer.Old != word) && renamed.Any(answer => answer.New[0] == word))) _answers[(fact.Old, word)] = Before(word);
    }

    private TriagePolicy Renamed() => _old with
    {
        Vocabulary = new(Of(_old.Vocabulary.ItemFacts), Of(_old.Vocabulary.ReportFacts), _doubt),
        Evidence = _old.Evidence is { } evidence ? Of(evidence) : null,
        Questions = _old.Questions.Select(Fact).ToValueList(),
        Groups = _old.Groups.Select(group => group with { Rules = group.Rules.Select(rule => rule with { When = Of(rule.When) }).ToValueList() }).ToValueList(),
        EmptyReport = _old.EmptyReport.Select(rule => rule with { When = Of(rule.When) }).ToValueList(),
        Referrals = _old.Referrals.Select(rule => rule with { When = Of(rule.When), Precedes = rule.Precedes is { } precedes ? precedes with { When = Of(precedes.When) } : null }).ToValueList(),
        Notices = _old.Notices.Select(rule => rule with { When = Of(rule.When) }).ToValueList(),
        Labels = _old.Labels.Select(rule => rule with { When = Of(rule.When) }).ToValueList(),
        Impossible = _old.Impossible.Select(one => one with { When = Of(one.When) }).ToValueList(),
        Guarantees = _old.Guarantees.Select(Of).ToValueList(),
        Accepted = _old.Accepted.Select(accepted => accepted with { About = Of(accepted.About) }).ToValueList(),
        Texts = new(_old.Texts.Languages.Select(language => language with { Entries = language.Entries.Select(entry => entry with { Key = TextKey(entry.Key) }).ToValueList() }).ToValueList()),
    };

    private string Fact(string fact) => _facts.GetValueOrDefault(fact, fact);

    private string Answer(string fact, string answer) => _answers.GetValueOrDefault((fact, answer), answer);

    private FactList Of(FactList facts) => new(facts.Select(fact => fact with
    {
        Id = Fact(fact.Id),
        Answers = fact.Answers.Select(answer => Answer(fact.Id, answer)).ToValueList(),
        Closed = fact.Closed is { } closed ? Answer(fact.Id, closed) : null,
        ClosedWithAddress = fact.ClosedWithAddress is { } withAddress ? Answer(fact.Id, withAddress) : null,
        Alike = fact.Alike.Select(alike => alike.Select(answer => Answer(fact.Id, answer)).ToValueList()).ToValueList(),
    }).ToValueList());

    private EvidenceMapping Of(EvidenceMapping evidence)
    {
        (PlaceMapping place, LinkMapping link) = (evidence.Place, evidence.Link);
        return new(
            place.In(Fact(place.Fact), answer => Answer(place.Fact, answer)),
            new(Fact(link.Fact), Answer(link.Fact, link.Given), Answer(link.Fact, link.None)));
    }

    private Condition Of(Condition condition) =>
        new(condition.Parts.Select(part => new FactCondition(Fact(part.Fact), part.Answers.Select(answer => Answer(part.Fact, answer)).ToValueList())).ToValueList());

    private ValueList<ReportCondition> Of(ValueList<ReportCondition> conditions) => conditions.Select(one => one with
    {
        Facts = Of(one.Facts),
        SomeItem = Of(one.SomeItem),
        NoItem = Of(one.NoItem),
        EveryItem = Of(one.EveryItem),
    }).ToValueList();

    private ItemCondition? Of(ItemCondition? item) => item is null ? null : item with { Facts = Of(item.Facts) };

    private OutcomePattern Of(OutcomePattern pattern) => pattern with { Facts = pattern.Facts.Select(Of).ToValueList() };

    private Guarantee Of(Guarantee guarantee) => guarantee with
    {
        If = Of(guarantee.If),
        Then = Of(guarantee.Then),
        ChangedFact = guarantee.ChangedFact is { } fact ? Fact(fact) : null,
        ChangeFrom = guarantee.ChangeFrom.Select(answer => Changed(guarantee, answer)).ToValueList(),
        ChangeTo = guarantee.ChangeTo is { } to ? Changed(guarantee, to) : null,
    };

    // An answer to any fact is renamed when all facts that have it call it the same now.
    private string Changed(Guarantee guarantee, string answer)
    {
        if (guarantee.ChangedFact is { } fact) return Answer(fact, answer);
        if (answer == _old.Vocabulary.Doubt) return _doubt;
        string[] now = [.. _old.Vocabulary.ItemFacts.Where(one => one.Answers.Contains(answer)).Select(one => Answer(one.Id, answer)).Distinct()];
        return now is [var word] ? word : answer;
    }

    private FindingSubject Of(FindingSubject about) => about with
    {
        Fact = about.Fact is { } fact ? Fact(fact) : null,
        Answers = about.Answers.Select(answer => Answer(about.Fact ?? "", answer)).ToValueList(),
        Texts = about.Texts.Select(InLanguage).ToValueList(),
        Ids = about.Ids.Select(TextKey).ToValueList(),
    };

    private string InLanguage(string text)
    {
        int key = text.IndexOf('.', StringComparison.Ordinal) + 1;
        return text[..key] + TextKey(text[key..]);
    }

    // The ids of facts and answers that look alike are told as the keys of their texts.
    private string TextKey(string key)
    {
        foreach (Fact fact in _old.Vocabulary.ItemFacts.Concat(_old.Vocabulary.ReportFacts))
        {
            string start = $"fact.{fact.Id}";
            if (key == start || key == $"{start}.help") return $"fact.{Fact(fact.Id)}{key[start.Length..]}";
            string answer = $"answer.{fact.Id}.";
            if (key.StartsWith(answer, StringComparison.Ordinal)) return $"answer.{Fact(fact.Id)}.{Answer(fact.Id, key[answer.Length..])}";
        }

        return key;
    }
}
