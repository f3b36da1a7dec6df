using IntakeWeb.Texts;
using Meldpunt.Triage;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;

namespace IntakeWeb.Pages.Staff;

/// <summary>Conditions and sources of a policy in the words of the pages.</summary>
internal sealed class PolicyWords(TextBook book, SiteTexts texts)
{
    /// <summary>A condition: one line for each fact, all of which must hold, as each line but the first says.</summary>
    public IEnumerable<string> Of(Condition condition) =>
        condition.Parts.IsEmpty ? [texts["policy-always"]] : condition.Parts.Select((part, place) => Behind(place, "policy-and", Of(part)));

    /// <summary>Conditions of which one must hold, as each line but the first says.</summary>
    public IEnumerable<string> Of(ValueList<ReportCondition> conditions) =>
        conditions.IsEmpty ? [texts["policy-always"]] : conditions.Select((one, place) => Behind(place, "policy-or", Of(one)));

    public string Of(Citation source) =>
        string.Join(", ", source.Ruling ? [.. source.Sections, texts["policy-ruling"]] : source.Sections);

    private string Of(ReportCondition condition)
    {
        string[] parts =
        [
            .. condition.Facts.Parts.Select(Of),
            .. One(condition.Routes.IsEmpty ? null : texts.Phrase("policy-report-route", Routes(condition.Routes))),
            .. One(condition.SomeItem is { } some ? Of("policy-some-item", some) : null),
            .. One(condition.NoItem is { } no ? Of("policy-no-item", no) : null),
            .. One(condition.EveryItem is { } every ? OfEvery(every) : null),
        ];
        return parts.Length == 0 ? texts["policy-always"] : Both(parts);
    }

    private string Of(string phrase, ItemCondition item)
    {
        string[] parts = [.. Parts(item)];
        return parts.Length == 0 ? texts[$"{phrase}-any"] : texts.Phrase(phrase, Both(parts));
    }

    // That every item is of any kind says only that there are some.
    private string OfEvery(ItemCondition item) => item == ItemCondition.Any ? Of("policy-some-item", item) : Of("policy-every-item", item);

    private IEnumerable<string> Parts(ItemCondition item)
    {
        if (!item.Routes.IsEmpty) yield return texts.Phrase("policy-item-route", Routes(item.Routes));
        if (item.InDoubt) yield return texts["policy-item-doubt"];
        if (!item.Reasons.IsEmpty) yield return texts.Phrase("policy-item-reason", Any(item.Reasons.Select(reason => $"“{book[$"reason.{reason}"]}”")));
        foreach (FactCondition part in item.Facts.Parts) yield return texts.Phrase("policy-item-fact", book[$"fact.{part.Fact}"], Answers(part));
    }

    private string Behind(int place, string word, string line) => place == 0 ? line : $"{texts[word]} {line}";

    private static IEnumerable<string> One(string? part) => part is null ? [] : [part];

    private string Both(string[] parts) => string.Join($" {texts["policy-and"]} ", parts);

    private string Routes(IEnumerable<string> routes) => Any(routes.Select(route => $"“{book[$"route.{route}"]}”"));

    private string Of(FactCondition part) => $"{book[$"fact.{part.Fact}"]} {Answers(part)}";

    private string Answers(FactCondition part) => Any(part.Answers.Select(answer => $"“{book[$"answer.{part.Fact}.{answer}"]}”"));

    private string Any(IEnumerable<string> words)
    {
        string[] all = [.. words];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {texts["policy-or"]} {all[^1]}";
    }
}
