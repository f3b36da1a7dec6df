using System.Globalization;
using System.Text;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.CSharp;

/// <summary>Writes the rules for an item as classes of NRules, and their facts as a class and enums where none are at hand.</summary>
/// <param name="policy">The policy.</param>
/// <param name="options">Names of the code.</param>
internal sealed class RuleClasses(TriagePolicy policy, NRulesOptions options)
{
    private const int PriorityStep = 100;

    // Words of NRules' language that its rules inherit: within a class they are not the enum.
    private static readonly string[] Inherited = ["Define", "Dependency", "Filter", "Name", "Priority", "Repeatability", "Tag", "Tags", "Then", "When"];

    private readonly StringBuilder _code = new();

    /// <summary>The name of a rule's class.</summary>
    public static string NameOf(Rule rule) => $"{CSharpNames.Pascal(rule.Id)}Rule";

    public string Write()
    {
        Line($"// The rules for an item of {policy.Id} {policy.Version}, as 'meldpunt export nrules' writes them.");
        Line("using Meldpunt.Triage.NRules;");
        Line("using NRules.Fluent.Dsl;");
        if (options.FactNamespace is { Length: > 0 } facts) Line($"using {facts};");
        Line("");
        Line($"namespace {options.Namespace};");
        if (options.FactNamespace is null) WriteFacts();
        for (int group = 0; group < policy.Groups.Count; group++)
        {
            int priority = (policy.Groups.Count - 1 - group) * PriorityStep;
            foreach (Rule rule in policy.Groups[group].Rules) WriteRule(rule, priority);
        }

        return _code.ToString();
    }

    private void WriteFacts()
    {
        Line("");
        Line("/// <summary>What the rules are about. Null is unanswered. A class and no record, because NRules tells facts apart by whether they are equal.</summary>");
        Line($"public sealed class {options.FactType}");
        Line("{");
        for (int i = 0; i < policy.Vocabulary.ItemFacts.Count; i++)
        {
            string name = CSharpNames.Pascal(policy.Vocabulary.ItemFacts[i].Id);
            if (i > 0) Line("");
            Line($"    /// <summary>The fact '{policy.Vocabulary.ItemFacts[i].Id}'.</summary>");
            Line($"    public {name}? {name} {{ get; init; }}");
        }

        Line("}");
        foreach (Fact fact in policy.Vocabulary.ItemFacts)
        {
            Line("");
            Line($"/// <summary>The answers to '{fact.Id}'.</summary>");
            Line($"public enum {CSharpNames.Pascal(fact.Id)}");
            Line("{");
            for (int i = 0; i < fact.Answers.Count; i++)
            {
                if (i > 0) Line("");
                Line($"    /// <summary>The answer '{fact.Answers[i]}'.</summary>");
                Line($"    {CSharpNames.Pascal(fact.Answers[i])},");
            }

            Line("}");
        }
    }

    private void WriteRule(Rule rule, int priority)
    {
        Line("");
        Line($"/// <summary>{CSharpNames.Comment(Summary(rule))}</summary>");
        List<string> attributes = [];
        if (priority != 0) attributes.Add($"Priority({priority.ToString(CultureInfo.InvariantCulture)})");
        if (rule.Source != Citation.None) attributes.Add(Cites(rule.Source));
        if (attributes.Count > 0) Line($"[{string.Join(", ", attributes)}]");
        Line($"public sealed class {NameOf(rule)} : Rule");
        Line("{");
        Line("    /// <inheritdoc/>");
        Line("    public override void Define()");
        Line("    {");
        string[] conditions = [.. Conditions(rule)];
        string indent = conditions.Length > 1 ? "\n            " : "";
        Line($"        When().Match<{options.FactType}>({indent}{string.Join($",{(conditions.Length > 1 ? indent : " ")}", conditions)});");
        Line($"        Then().Gives({CSharpNames.Literal(rule.Route)});");
        Line("    }");
        Line("}");
    }

    private string Summary(Rule rule)
    {
        TextEntry? text = policy.Texts.Languages.FirstOrDefault(language => language.Language == "en")?.Entries.FirstOrDefault(entry => entry.Key == $"reason.{rule.Id}");
        return text?.Text ?? (rule.When.Parts.IsEmpty ? $"Everything else: {rule.Route}." : $"The rule '{rule.Id}'.");
    }

    private static string Cites(Citation source)
    {
        string[] arguments = [.. source.Sections.Select(CSharpNames.Literal), .. source.Ruling ? ["Ruling = true"] : Array.Empty<string>(), .. source.Note is { } note ? [$"Note = {CSharpNames.Literal(note)}"] : Array.Empty<string>()];
        return $"Cites({string.Join(", ", arguments)})";
    }

    // A part that lists all answers says nothing that the rules could see.
    private IEnumerable<string> Conditions(Rule rule) => rule.When.Parts
        .Where(part => part.Answers.Count < policy.Vocabulary.ItemFacts[policy.Vocabulary.ItemFacts.IndexOf(part.Fact)].Answers.Count)
        .Select(part => $"item => {string.Join(" || ", part.Answers.Select(answer => $"item.{CSharpNames.Pascal(part.Fact)} == {EnumOf(part.Fact)}.{CSharpNames.Pascal(answer)}"))}");

    private string EnumOf(string fact)
    {
        string name = CSharpNames.Pascal(fact);
        return Inherited.Contains(name) ? $"global::{options.FactNamespace ?? options.Namespace}.{name}" : name;
    }

    private void Line(string line) => _code.Append(line).Append('\n');
}
