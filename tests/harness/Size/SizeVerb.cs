using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Structured;

namespace Meldpunt.Triage.Harness.Size;

/// <summary>Writes a policy of which one thing is large.</summary>
internal static class SizeVerb
{
    /// <summary>The kinds of policies, each made with a number of rules.</summary>
    public static IReadOnlyDictionary<string, Func<int, TriagePolicy>> Kinds { get; } = new Dictionary<string, Func<int, TriagePolicy>>(StringComparer.Ordinal)
    {
        ["repeated"] = SizedPolicies.Repeated,
        ["ranked"] = SizedPolicies.Ranked,
        ["three"] = SizedPolicies.OfThree,
        ["wide"] = SizedPolicies.OfWideFacts,
        ["tangled"] = rules => SizedPolicies.Tangled(rules),
        ["conflicts"] = SizedPolicies.Conflicts,
    };

    public static async Task<int?> RunAsync(string[] arguments)
    {
        if (arguments is not [var kind, var text] || !Kinds.TryGetValue(kind, out Func<int, TriagePolicy>? make) || !Arguments.IsCount(text, out int rules)) return null;
        await using Stream output = Console.OpenStandardOutput();
        await output.WriteAsync(PolicyDocument.Write(make(rules))).ConfigureAwait(false);
        return 0;
    }
}
