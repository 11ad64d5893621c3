using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PartnerRelations.EntityFrameworkCore.Stores;

/// <summary>A compiled query belongs to one model, so each model has its own set.</summary>
internal abstract class CompiledQueries<TQueries>
    where TQueries : CompiledQueries<TQueries>, new()
{
    private static readonly ConditionalWeakTable<IModel, TQueries> ByModel = [];

    public static TQueries Of(DbContext context) => ByModel.GetValue(context.Model, _ => new TQueries());
}
