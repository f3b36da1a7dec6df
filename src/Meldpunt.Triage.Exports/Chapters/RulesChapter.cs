using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>The rules for an item, in the policy's order.</summary>
internal static class RulesChapter
{
    public static Section? Write(DocumentedPolicy documented)
    {
        ExportTexts texts = documented.Texts;
        Table table = new(
            texts.Say("rules.caption"),
            [
                new(texts.Say("rules.rule")), new(texts.Say("rules.group")), new(texts.Say("rules.when")), new(texts.Say("rules.route")),
                new(texts.Say("rules.reason")), new(texts.Say("rules.source")),
            ],
            documented.Policy.Groups.SelectMany(group => group.Rules.Select(rule => Row(documented, group, rule))).ToValueList());
        return new("rules", texts.Say("rules.heading"), [new Paragraph(texts.Say("rules.lead")), table]);
    }

    private static ValueList<Cell> Row(DocumentedPolicy documented, RuleGroup group, Rule rule) =>
    [
        Cell.Of(documented.Names.Rule(rule.Id)),
        Cell.Of(Prose.Of(group.Id)),
        Cell.Of(documented.Conditions.Of(rule.When)),
        Cell.Of(documented.Names.Route(rule.Route)),
        Cell.Of(documented.Texts.Say(rule.GivesReason ? "yes" : "no")),
        new(SourcePhrases.Write(documented.Texts, rule.Source)),
    ];
}
