using Meldpunt.Triage.Testing;

namespace Meldpunt.Triage.Tool.Commands.Test;

/// <summary>What the kinds of coverage are called on the command line.</summary>
internal static class CoverageNames
{
    public static string NameOf(CoverageKind kind) => kind switch
    {
        CoverageKind.Rule => "rules",
        CoverageKind.Condition => "conditions",
        CoverageKind.Answer => "answers",
        CoverageKind.Guarantee => "guarantees",
        CoverageKind.Section => "sections",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
