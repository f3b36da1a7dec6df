using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using FluentAssertions.Execution;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests;

/// <summary>Whoever passes null where a value is needed reads which argument it was, and not that some object was missing somewhere.</summary>
public sealed class NullArgumentTests
{
    private const int Fewest = 30;

    [Fact]
    public void A_null_argument_is_named()
    {
        using AssertionScope scope = new();
        using Utf8JsonWriter json = new(Stream.Null);
        object[] samples = [json, .. Samples(Hotline.Read())];
        (MethodInfo, ParameterInfo)[] cases = [.. typeof(TriagePolicy).Assembly.GetExportedTypes().SelectMany(type => Of(type, samples))];

        cases.Should().HaveCountGreaterThanOrEqualTo(Fewest);
        foreach ((MethodInfo method, ParameterInfo parameter) in cases)
        {
            object?[] arguments = [.. method.GetParameters().Select(other => other == parameter ? null : other.HasDefaultValue ? Type.Missing : Sample(other.ParameterType, samples))];

            Action call = () => (method.Invoke(method.IsStatic ? null : Sample(method.DeclaringType!, samples), BindingFlags.DoNotWrapExceptions, null, arguments, null) as Task)?.GetAwaiter().GetResult();

            call.Should().Throw<ArgumentNullException>(method.Name).WithParameterName(parameter.Name, method.Name);
        }
    }

    // What can stand before the argument that is null, and what methods are called on. Not a list of facts: a word that is null is none of theirs.
    private static IEnumerable<object> Samples(TriagePolicy policy) =>
    [
        "text", policy, policy.Vocabulary, policy.Vocabulary.ItemFacts[0], policy.Guarantees[0], policy.Texts, Answers.None(policy.Vocabulary.ItemFacts),
        TriageEngine.Create(policy), PolicyAnalysis.Create(policy), PolicyDifference.Between(policy, policy), new AllowedChanges([], []), VocabularyMapping.ByName,
        SourcePage.FromText("text"), new TriageLines(TriageEngine.Create(policy)), PolicyDocument.Write(policy), Stream.Null,
    ];

    private static IEnumerable<(MethodInfo, ParameterInfo)> Of(Type type, object[] samples)
    {
        NullabilityInfoContext nullability = new();
        return from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
               where !method.IsSpecialName && !method.ContainsGenericParameters && !method.IsDefined(typeof(CompilerGeneratedAttribute))
               where method.IsStatic || Sample(type, samples) is not null
               let parameters = method.GetParameters()
               from parameter in parameters
               where !parameter.ParameterType.IsValueType && !parameter.ParameterType.IsByRef && !parameter.IsDefined(typeof(ParamArrayAttribute))
               where nullability.Create(parameter).WriteState == NullabilityState.NotNull
               where parameters.All(other => other == parameter || other.HasDefaultValue || Sample(other.ParameterType, samples) is not null)
               select (method, parameter);
    }

    private static object? Sample(Type type, object[] samples) =>
        Array.Find(samples, type.IsInstanceOfType) ?? (type.IsValueType && !type.IsByRefLike ? Activator.CreateInstance(type) : null);
}
