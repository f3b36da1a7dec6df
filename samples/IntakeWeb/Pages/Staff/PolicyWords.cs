using IntakeWeb.Texts;
using Meldpunt.Triage;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;

namespace IntakeWeb.Pages.Staff;

/// <summary>Conditions and sources of a policy in the words of the pages.</summary>
internal sealed class PolicyWords(TextBook book, SiteTexts texts)
{
    /// <summary>A condition: one line for each fact, all of which must hold.</summary>
    public IEnumerable<string> Of(Condition condition) =>
        condition.Parts.IsEmpty ? [texts["policy-always"]] : condition.Parts.Select(Of);

    /// <summary>Conditions of which one must hold.</summary>
    public IEnumerable<string> Of(ValueList<ReportCondition> conditions) => conditions.IsEmpty ? [texts["policy-always"]] : conditions.Select(Of);

    public string Of(Citation source) =>
        string.Join(", ", source.Ruling ? [.. source.Sections, texts["policy-ruling"]] : source.Sections);

    private string Of(ReportCondition condition)
    {
        string[] parts = [.. condition.Facts.Parts.Select(Of), .. condition.SomeItem is { } some ? [Of(some)] : Array.Empty<string>()];
        return parts.Length == 0 ? texts["policy-always"] : string.Join($" {texts["policy-and"]} ", parts);
    }

    private string Of(SomeItem some)
    {
        string routes = Any(some.Routes.Select(route => $"“{book[$"route.{route}"]}”"));
        if (some.Routes.IsEmpty) return texts["policy-some-item-doubt"];
        return texts.Phrase(some.InDoubt ? "policy-some-item-doubt-of" : "policy-some-item", routes);
    }

    private string Of(FactCondition part) => $"{book[$"fact.{part.Fact}"]} {Any(part.Answers.Select(answer => $"“{book[$"answer.{part.Fact}.{answer}"]}”"))}";

    private string Any(IEnumerable<string> words)
    {
        string[] all = [.. words];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {texts["policy-or"]} {all[^1]}";
    }
}
