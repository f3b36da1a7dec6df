using System.Reflection;
using Meldpunt.Triage.Mutants;
using Xunit.v3;

[assembly: TestFramework(typeof(SelectedFramework))]

namespace Meldpunt.Triage.Mutants;

/// <summary>Shows the tool that mutates one test, which runs this program again; and that run all tests but this one.</summary>
public sealed class SelectedFramework : XunitTestFramework
{
    /// <summary>The variable by which this program knows that it was started by itself.</summary>
    public const string Within = "MELDPUNT_WITHIN";

    protected override ITestFrameworkDiscoverer CreateDiscoverer(Assembly assembly) =>
        new Discoverer(((XunitTestFrameworkDiscoverer)base.CreateDiscoverer(assembly)).TestAssembly);

    private sealed class Discoverer(IXunitTestAssembly assembly) : XunitTestFrameworkDiscoverer(assembly)
    {
        private static readonly bool IsWithin = Environment.GetEnvironmentVariable(Within) is not null;

        protected override bool IsValidTestClass(Type type) => base.IsValidTestClass(type) && IsWithin != (type == typeof(SelectedTests));
    }
}
