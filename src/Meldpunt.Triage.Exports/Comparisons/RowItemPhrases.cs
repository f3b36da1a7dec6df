using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Comparisons;

/// <summary>
/// Says what a row tells of the items of its reports, by the name that the difference gives it: <c>some-item:refer+in-doubt</c> for some item with the
/// route and an answer of doubt, <c>some-item-not:reason:text</c> for some item without the reason.
/// </summary>
internal sealed class RowItemPhrases(ExportTexts texts, PolicyNames names)
{
    private const string SomeItem = "some-item:";
    private const string SomeItemNot = "some-item-not:";
    private const string InDoubt = "in-doubt";
    private const string Reason = "reason:";
    private const string Route = "route:";
    private const char And = '+';
    private const char Or = '|';

    private readonly ItemConditionPhrases _items = new(texts, names);

    /// <summary>What is told of items; null where the name is not about them.</summary>
    /// <param name="name">What it is about.</param>
    /// <param name="yesOrNo">Whether some item is so.</param>
    public Prose? Of(string name, string yesOrNo)
    {
        if (name.StartsWith(SomeItem, StringComparison.Ordinal)) return Say(yesOrNo == "yes" ? "condition.some-item-with" : "condition.no-item-with", name[SomeItem.Length..]);
        if (name.StartsWith(SomeItemNot, StringComparison.Ordinal)) return Say(yesOrNo == "yes" ? "row.some-item-without" : "row.no-item-without", name[SomeItemNot.Length..]);
        return null;
    }

    private Prose Say(string key, string parts) => texts.Say(key, texts.Both(parts.Split(And).Select(Part)));

    // Ids have no such characters.
    private Prose Part(string part)
    {
        if (part == InDoubt) return _items.Doubt();
        if (part.StartsWith(Reason, StringComparison.Ordinal)) return _items.Reason(part[Reason.Length..].Split(Or));
        if (part.StartsWith(Route, StringComparison.Ordinal)) return _items.Route([part[Route.Length..]]);
        string[] sides = part.Split('=');
        return sides switch
        {
            [var routes] => _items.Route(routes.Split(Or)),
            [var fact, var answers] => _items.Answer(fact, answers.Split(Or)),
            _ => throw new ArgumentException("A part of a name has one sign of equality at most.", nameof(part)),
        };
    }
}
