using System.Globalization;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Worded;

namespace Meldpunt.Triage.Harness.Dmn;

/// <summary>Writes models, and cases that they must decide as the library does; or judges models by the XML Schemas in a folder.</summary>
internal static class DmnVerb
{
    public static Task<int?> RunAsync(string[] arguments) => Task.FromResult(Run(arguments));

    private static int? Run(string[] arguments) => arguments switch
    {
        ["write", var folder, var policies, var seed] when Arguments.IsCount(policies, out int count) && Arguments.IsCount(seed, out int first) => Write(folder, count, first),
        ["validate", var schemas, .. { Length: > 0 } files] => Validate(schemas, files),
        _ => null,
    };

    private static int Write(string folder, int count, int first)
    {
        Write(folder, "shipped", ShippedPolicy.Read(), first);
        Write(folder, "library", LibraryPolicy.Make(), first);
        for (int seed = first; seed < first + count; seed++)
        {
            Write(folder, string.Create(CultureInfo.InvariantCulture, $"seeded-{seed}"), WordedPolicies.OfFeel(seed), seed);
        }

        // Of hostile words many a policy is refused; what is written is judged.
        for ((int seed, int written) = (first, 0); written < count; seed++)
        {
            try
            {
                Write(folder, string.Create(CultureInfo.InvariantCulture, $"seeded-hostile-{seed}"), WordedPolicies.OfHostile(seed), seed);
                written++;
            }
            catch (PolicyException)
            {
            }
        }

        return 0;
    }

    private static void Write(string folder, string name, TriagePolicy policy, int seed)
    {
        File.WriteAllText(Path.Combine(folder, $"{name}.dmn"), DmnExport.Write(policy));
        using StreamWriter output = new(Path.Combine(folder, $"{name}.jsonl")) { NewLine = "\n" };
        new CaseWriter(TriageEngine.Create(policy), output, seed).Write();
    }

    // Each is judged, also after one that is not valid.
    private static int Validate(string schemas, string[] files)
    {
        bool[] valid = [.. files.Select(file => SchemaJudge.IsValid(schemas, file))];
        return valid.Contains(false) ? 1 : 0;
    }
}
