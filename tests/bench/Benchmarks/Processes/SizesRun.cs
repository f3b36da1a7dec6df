using System.Globalization;
using Meldpunt.Triage.Benchmarks.Results;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Structured;

namespace Meldpunt.Triage.Benchmarks.Processes;

/// <summary>CPU of the command on policies of ten times as many rules.</summary>
internal static class SizesRun
{
    private const int Many = 10_000;
    private const int ManyWhenShort = 1_000;
    private const int Pages = 1_000;
    private const int PagesWhenShort = 100;

    public static void Measure(Measurements into, bool isShort)
    {
        using ToolRun tool = new();
        int many = isShort ? ManyWhenShort : Many;
        into[Bounds.CheckRepeated] = Ratio(tool, SizedPolicies.Repeated, many, "check -o json");
        into[Bounds.CheckThree] = Ratio(tool, SizedPolicies.OfThree, many, "check -o json");
        into[Bounds.Html] = Ratio(tool, SizedPolicies.OfWideFacts, isShort ? PagesWhenShort : Pages, "export html");
    }

    private static double Ratio(ToolRun tool, Func<int, TriagePolicy> policy, int many, string verb) => Cpu(tool, policy(many), verb) / Cpu(tool, policy(many / 10), verb);

    // A check finds something: status 1.
    private static double Cpu(ToolRun tool, TriagePolicy policy, string verb)
    {
        string file = tool.PathOf(string.Create(CultureInfo.InvariantCulture, $"{policy.Rules.Count()}.json"));
        File.WriteAllBytes(file, PolicyDocument.Write(policy));
        return ToolRun.Cpu($"{ToolRun.Meldpunt($"{verb} {file}")} > /dev/null || [ $? -eq 1 ]");
    }
}
