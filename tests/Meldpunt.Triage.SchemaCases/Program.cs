using System.Globalization;
using Meldpunt.Triage;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.SchemaCases;

// schemacases FOLDER N SEED     writes schemas and documents for the judge, at the repository's root
if (args is not [var name, var countText, var seedText]
    || !int.TryParse(countText, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
    || !int.TryParse(seedText, NumberStyles.None, CultureInfo.InvariantCulture, out int seed))
{
    Console.Error.WriteLine("usage: schemacases FOLDER N SEED");
    return 64;
}

Random random = new(seed);
using CaseFolder folder = new(name);
for (int i = 0; i < SamplePolicies.All.Count; i++)
{
    TriagePolicy policy = SamplePolicies.All[i];
    TriageEngine engine = TriageEngine.Create(policy);
    var w = System.Diagnostics.Stopwatch.StartNew();
    IReadOnlyList<string> reports = ReportCases.Write(folder, engine, count, limits: i == 0, random);
    Console.Error.WriteLine($"R {w.ElapsedMilliseconds}"); w.Restart();
    DecisionCases.Write(folder, engine, reports, count * 2, everywhere: i == 0, random);
    Console.Error.WriteLine($"D {w.ElapsedMilliseconds}"); w.Restart();
    PolicyCases.Write(folder, policy with { Texts = PolicyTexts.None }, count, everywhere: i % 3 == 0, random);
    Console.Error.WriteLine($"P {w.ElapsedMilliseconds}"); w.Restart();
    if (!policy.Texts.Languages.IsEmpty) PolicyCases.Write(folder, policy, count / 4, everywhere: false, random);
}

TriageEngine suite = TriageEngine.Create(SamplePolicies.Read("samples/PolicySuite/policy/current.json"));
foreach (string path in Directory.GetFiles("samples/PolicySuite/scenarios", "*.json").Order(StringComparer.Ordinal)) ScenarioCases.Write(folder, suite, path, count * 2, random);
Console.WriteLine($"{folder.Count} documents written");
return 0;
