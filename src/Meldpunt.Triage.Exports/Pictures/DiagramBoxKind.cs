namespace Meldpunt.Triage.Exports.Pictures;

/// <summary>What a box in a picture represents.</summary>
internal enum DiagramBoxKind
{
    /// <summary>A node: a fact that is tested.</summary>
    Node,

    /// <summary>The answers on an edge.</summary>
    Answers,

    /// <summary>A route.</summary>
    Route,

    /// <summary>An edge on its way past a row.</summary>
    Passing,
}
