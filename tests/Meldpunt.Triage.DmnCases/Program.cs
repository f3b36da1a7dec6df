using System.Globalization;
using Meldpunt.Triage;
using Meldpunt.Triage.DmnCases;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Rules;

// dmncases write FOLDER POLICIES SEED   writes models, and cases that they must decide as the library does
// dmncases validate SCHEMAS FILE...     judges models by the XML Schemas in a folder
switch (args)
{
    case ["write", var folder, var policies, var seed]:
        int first = int.Parse(seed, CultureInfo.InvariantCulture);
        Write(folder, "shipped", ShippedPolicy.Read(), first);
        Write(folder, "library", LibraryPolicy.Make(), first);
        for (int i = 0; i < int.Parse(policies, CultureInfo.InvariantCulture); i++)
        {
            Write(folder, string.Create(CultureInfo.InvariantCulture, $"seeded-{first + i}"), OtherPolicies.Of(first + i), first + i);
        }

        return 0;

    case ["validate", var schemas, .. var files]:
        bool[] valid = [.. files.Select(file => SchemaJudge.IsValid(schemas, file))];
        return valid.Contains(false) ? 1 : 0;

    default:
        Console.Error.WriteLine("usage: dmncases write FOLDER POLICIES SEED | dmncases validate SCHEMAS FILE...");
        return 64;
}

static void Write(string folder, string name, TriagePolicy policy, int seed)
{
    File.WriteAllText(Path.Combine(folder, $"{name}.dmn"), DmnExport.Of(policy));
    using StreamWriter output = new(Path.Combine(folder, $"{name}.jsonl")) { NewLine = "\n" };
    new CaseWriter(TriageEngine.Create(policy), output, seed).Write();
}
