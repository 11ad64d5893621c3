using System.Diagnostics.CodeAnalysis;
using PartnerRelations.AspNetCore.Answering;

namespace PartnerRelations.AspNetCore.Reading;

/// <summary>What was read of a request, or everything that is wrong with it.</summary>
internal readonly struct Read<T>
    where T : class
{
    public Read(T value) => (Value, Problems) = (value, []);

    public Read(IReadOnlyList<RequestProblem> problems) => (Value, Problems) = (null, problems);

    public T? Value { get; }

    public IReadOnlyList<RequestProblem> Problems { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    public bool Is([NotNullWhen(false)] out RefusedRequest? refused)
    {
        refused = Value is null ? new RefusedRequest(Problems) : null;
        return Value is not null;
    }
}
