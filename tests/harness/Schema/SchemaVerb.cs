using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Harness.Schema;

/// <summary>Writes schemas and documents for the judge of schemas; it must run at the repository's root.</summary>
internal static class SchemaVerb
{
    public static Task<int?> RunAsync(string[] arguments) => Task.FromResult(Run(arguments));

    private static int? Run(string[] arguments)
    {
        if (arguments is not [var name, var countText, var seedText] || !Arguments.IsCount(countText, out int count) || !Arguments.IsCount(seedText, out int seed)) return null;
        Random random = new(seed);
        using CaseFolder folder = new(name);
        for (int i = 0; i < SamplePolicies.All.Count; i++)
        {
            TriagePolicy policy = SamplePolicies.All[i];
            TriageEngine engine = TriageEngine.Create(policy);
            IReadOnlyList<string> reports = ReportCases.Write(folder, engine, count, limits: i == 0, random);
            DecisionCases.Write(folder, engine, reports, count * 2, everywhere: i == 0, random);
            PolicyCases.Write(folder, policy with { Texts = PolicyTexts.None }, count, everywhere: i % 3 == 0, random);
            if (!policy.Texts.Languages.IsEmpty) PolicyCases.Write(folder, policy, count / 4, everywhere: false, random);
        }

        TriageEngine suite = TriageEngine.Create(SamplePolicies.Read("samples/PolicySuite/policy/current.json"));
        foreach (string path in Directory.GetFiles("samples/PolicySuite/scenarios", "*.json").Order(StringComparer.Ordinal)) ScenarioCases.Write(folder, suite, path, count * 2, random);
        Console.WriteLine($"{folder.Count} documents written");
        return 0;
    }
}
