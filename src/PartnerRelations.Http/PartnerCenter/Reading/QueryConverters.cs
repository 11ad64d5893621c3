using Refit;

namespace PartnerRelations.Http.PartnerCenter.Reading;

/// <summary>Writes a word in the PascalCase of queries. The parameter names its key by <c>[Query("", "key")]</c>, as for each of these.</summary>
internal sealed class PascalCaseQuery<T> : IQueryConverter<T>
    where T : struct, IWireEnum<T>
{
    public void Flatten(T value, string keyPrefix, ref GeneratedQueryStringBuilder builder, RefitSettings settings)
    {
        if (!string.IsNullOrEmpty(value.Text)) builder.Add(keyPrefix, WireEnum.PascalCase(value.Text), false);
    }
}

/// <summary>Writes a truth value in lower case.</summary>
internal sealed class FlagQuery : IQueryConverter<bool?>
{
    public void Flatten(bool? value, string keyPrefix, ref GeneratedQueryStringBuilder builder, RefitSettings settings)
    {
        if (value is { } flag) builder.Add(keyPrefix, flag ? "true" : "false", false);
    }
}

/// <summary>Writes the beginning of a name as a filter.</summary>
internal sealed class NameFilterQuery : IQueryConverter<string?>
{
    public void Flatten(string? value, string keyPrefix, ref GeneratedQueryStringBuilder builder, RefitSettings settings)
    {
        if (value is not null) builder.Add(keyPrefix, FieldFilter.Json("Name", value, "starts_with"), false);
    }
}
