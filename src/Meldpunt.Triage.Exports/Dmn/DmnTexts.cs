using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Dmn;

/// <summary>The texts for people that the model repeats: those of the policy's first language.</summary>
internal static class DmnTexts
{
    /// <summary>The question of a fact; null when the policy has no texts.</summary>
    public static string? QuestionOf(TriagePolicy policy, Fact fact) => Entry(policy, fact)?.Text;

    /// <summary>Where a rule comes from, as <c>§5</c> or <c>§2 (ruling)</c>; empty for no source.</summary>
    public static string Cite(Citation source)
    {
        string sections = string.Join(", ", source.Sections.Select(section => $"§{section}"));
        return !source.Ruling ? sections : sections.Length == 0 ? "ruling" : $"{sections} (ruling)";
    }

    private static TextEntry? Entry(TriagePolicy policy, Fact fact) =>
        policy.Texts.Languages.IsEmpty ? null : policy.Texts.Languages[0].Entries.FirstOrDefault(entry => entry.Key == $"fact.{fact.Id}");
}
