using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerRelations.EntityFrameworkCore.Migrations.PostgreSql
{
    /// <inheritdoc />
    internal sealed partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateSequence(
                name: "partner_event_positions");

            migrationBuilder.CreateTable(
                name: "customer_acceptances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reseller = table.Column<Guid>(type: "uuid", nullable: false),
                    invitation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<Guid>(type: "uuid", nullable: true),
                    reseller_grants = table.Column<string>(type: "text", nullable: false),
                    provider_grants = table.Column<string>(type: "text", nullable: false),
                    culture = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    text_hash = table.Column<string>(type: "text", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    given_by_id = table.Column<string>(type: "text", nullable: false),
                    given_by_kind = table.Column<string>(type: "text", nullable: false),
                    given_by_tenant = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customer_acceptances", x => new { x.reseller, x.id });
                });

            migrationBuilder.CreateTable(
                name: "customer_invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sender = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    email = table.Column<string>(type: "text", nullable: false),
                    expected_customer = table.Column<Guid>(type: "uuid", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    asks_administration = table.Column<bool>(type: "boolean", nullable: false),
                    culture = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    drafted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    customer = table.Column<Guid>(type: "uuid", nullable: true),
                    acceptance_id = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    superseded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    email_normalized = table.Column<string>(type: "text", nullable: false),
                    erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    type = table.Column<string>(type: "text", nullable: false),
                    token_hash = table.Column<string>(type: "text", nullable: true),
                    provider = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customer_invitations", x => new { x.sender, x.id });
                });

            migrationBuilder.CreateTable(
                name: "customer_relationships",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    customer = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_name = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    origin = table.Column<string>(type: "text", nullable: false),
                    grants = table.Column<string>(type: "text", nullable: false),
                    invitation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    established_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    administration_withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    admin_grant_ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    admin_grant_recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    admin_grant_roles = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customer_relationships", x => new { x.partner, x.id });
                });

            migrationBuilder.CreateTable(
                name: "enrollments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    reseller = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_name = table.Column<string>(type: "text", nullable: false),
                    tenant_country = table.Column<string>(type: "text", nullable: false),
                    tenant_created = table.Column<bool>(type: "boolean", nullable: false),
                    tenant_confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    path = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    applicant_email = table.Column<string>(type: "text", nullable: true),
                    culture = table.Column<string>(type: "text", nullable: false),
                    mpn_id = table.Column<string>(type: "text", nullable: true),
                    mpn_postponed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    contact_culture = table.Column<string>(type: "text", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmation_asked_version = table.Column<long>(type: "bigint", nullable: false),
                    confirmation_asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmation_sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmation_expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    contact_confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sign_up_denied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    review_started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    questions = table.Column<string>(type: "jsonb", nullable: false),
                    activated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    set_up_completed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    mpn_id_taken = table.Column<string>(type: "text", nullable: true),
                    tenant_taken = table.Column<Guid>(type: "uuid", nullable: true),
                    token_hash = table.Column<string>(type: "text", nullable: true),
                    agreement_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    agreement_language = table.Column<string>(type: "text", nullable: true),
                    agreement_scope = table.Column<string>(type: "text", nullable: true),
                    agreement_by_id = table.Column<string>(type: "text", nullable: true),
                    agreement_by_kind = table.Column<string>(type: "text", nullable: true),
                    agreement_by_tenant = table.Column<Guid>(type: "uuid", nullable: true),
                    company_address_lines = table.Column<string>(type: "jsonb", nullable: true),
                    company_city = table.Column<string>(type: "text", nullable: true),
                    company_country = table.Column<string>(type: "text", nullable: true),
                    company_legal_name = table.Column<string>(type: "text", nullable: true),
                    company_postal_code = table.Column<string>(type: "text", nullable: true),
                    company_registration_number = table.Column<string>(type: "text", nullable: true),
                    company_state = table.Column<string>(type: "text", nullable: true),
                    current_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    current_is_final = table.Column<bool>(type: "boolean", nullable: false),
                    current_reasons = table.Column<string>(type: "jsonb", nullable: false),
                    current_status = table.Column<string>(type: "text", nullable: false),
                    current_sub_status = table.Column<string>(type: "text", nullable: false),
                    declaration_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    declaration_culture = table.Column<string>(type: "text", nullable: true),
                    declaration_text = table.Column<string>(type: "text", nullable: true),
                    declaration_by_id = table.Column<string>(type: "text", nullable: true),
                    declaration_by_kind = table.Column<string>(type: "text", nullable: true),
                    declaration_by_tenant = table.Column<Guid>(type: "uuid", nullable: true),
                    last_finalized_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_finalized_is_final = table.Column<bool>(type: "boolean", nullable: false),
                    last_finalized_reasons = table.Column<string>(type: "jsonb", nullable: false),
                    last_finalized_status = table.Column<string>(type: "text", nullable: false),
                    last_finalized_sub_status = table.Column<string>(type: "text", nullable: false),
                    mpn_benefits = table.Column<string>(type: "jsonb", nullable: true),
                    mpn_competencies = table.Column<string>(type: "jsonb", nullable: true),
                    mpn_country = table.Column<string>(type: "text", nullable: true),
                    mpn_incentives = table.Column<string>(type: "jsonb", nullable: true),
                    mpn_mpn_id = table.Column<string>(type: "text", nullable: true),
                    mpn_organization = table.Column<string>(type: "text", nullable: true),
                    primary_contact_email = table.Column<string>(type: "text", nullable: true),
                    primary_contact_first_name = table.Column<string>(type: "text", nullable: true),
                    primary_contact_last_name = table.Column<string>(type: "text", nullable: true),
                    primary_contact_phone = table.Column<string>(type: "text", nullable: true),
                    reauthorization_failed_for = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reauthorization_notice_for = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reauthorization_passed_for = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reauthorization_reasons = table.Column<string>(type: "jsonb", nullable: false),
                    started_by_id = table.Column<string>(type: "text", nullable: false),
                    started_by_kind = table.Column<string>(type: "text", nullable: false),
                    started_by_tenant = table.Column<Guid>(type: "uuid", nullable: true),
                    support_contact_email = table.Column<string>(type: "text", nullable: true),
                    support_contact_phone = table.Column<string>(type: "text", nullable: true),
                    support_contact_website = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enrollments", x => new { x.owner, x.id });
                });

            migrationBuilder.CreateTable(
                name: "partner_account_users",
                columns: table => new
                {
                    tenant = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<long>(type: "bigint", nullable: false),
                    display_name = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    roles = table.Column<string>(type: "text", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partner_account_users", x => new { x.tenant, x.user_id });
                });

            migrationBuilder.CreateTable(
                name: "partner_accounts",
                columns: table => new
                {
                    tenant = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partner_accounts", x => x.tenant);
                });

            migrationBuilder.CreateTable(
                name: "partner_event_cursors",
                columns: table => new
                {
                    handler = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    lease_holder = table.Column<string>(type: "text", nullable: true),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partner_event_cursors", x => x.handler);
                });

            migrationBuilder.CreateTable(
                name: "partner_events",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false, defaultValueSql: "CASE WHEN pg_current_xact_id() IS NOT NULL THEN nextval('partner_event_positions') END"),
                    owner = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    type_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    by_id = table.Column<string>(type: "text", nullable: false),
                    by_kind = table.Column<string>(type: "text", nullable: false),
                    by_tenant = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partner_events", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "partner_events_set_aside",
                columns: table => new
                {
                    handler = table.Column<string>(type: "text", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    type_name = table.Column<string>(type: "text", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    error = table.Column<string>(type: "text", nullable: false),
                    failed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    retry_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partner_events_set_aside", x => new { x.handler, x.record_id });
                });

            migrationBuilder.CreateTable(
                name: "partner_requests",
                columns: table => new
                {
                    scope = table.Column<string>(type: "text", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content_hash = table.Column<string>(type: "text", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partner_requests", x => new { x.scope, x.request_id });
                });

            migrationBuilder.CreateTable(
                name: "provider_consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<Guid>(type: "uuid", nullable: false),
                    link_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reseller = table.Column<Guid>(type: "uuid", nullable: false),
                    grants = table.Column<string>(type: "text", nullable: false),
                    culture = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    text_hash = table.Column<string>(type: "text", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    given_by_id = table.Column<string>(type: "text", nullable: false),
                    given_by_kind = table.Column<string>(type: "text", nullable: false),
                    given_by_tenant = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_provider_consents", x => new { x.provider, x.id });
                });

            migrationBuilder.CreateTable(
                name: "provider_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    reseller = table.Column<Guid>(type: "uuid", nullable: true),
                    expected_reseller = table.Column<Guid>(type: "uuid", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    culture = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    offered_grants = table.Column<string>(type: "text", nullable: false),
                    grants = table.Column<string>(type: "text", nullable: false),
                    invited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    approved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    consent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    tenant_administration_withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    superseded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    email_normalized = table.Column<string>(type: "text", nullable: true),
                    erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    token_hash = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_provider_links", x => new { x.provider, x.id });
                });

            migrationBuilder.CreateTable(
                name: "providers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    country = table.Column<string>(type: "text", nullable: false),
                    services = table.Column<string>(type: "text", nullable: false),
                    website = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true),
                    reseller_programme = table.Column<string>(type: "text", nullable: true),
                    support_levels = table.Column<string>(type: "text", nullable: true),
                    terms = table.Column<string>(type: "text", nullable: true),
                    bills_customers = table.Column<bool>(type: "boolean", nullable: false),
                    region = table.Column<string>(type: "text", nullable: false),
                    searched_name = table.Column<string>(type: "text", nullable: false),
                    service_bits = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_providers", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_customer_acceptances_customer",
                table: "customer_acceptances",
                columns: new[] { "customer", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_customer_acceptances_provider",
                table: "customer_acceptances",
                columns: new[] { "provider", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_customer_invitations_customer",
                table: "customer_invitations",
                columns: new[] { "customer", "id" },
                filter: "customer IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_customer_invitations_done",
                table: "customer_invitations",
                column: "closed_at",
                filter: "status IN ('Declined', 'Revoked', 'Superseded') OR acceptance_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_customer_invitations_expiring",
                table: "customer_invitations",
                columns: new[] { "sender", "id", "expires_at" },
                filter: "status = 'Sent' AND expires_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_customer_invitations_open",
                table: "customer_invitations",
                columns: new[] { "sender", "id" },
                filter: "status IN ('Draft', 'Sent')");

            migrationBuilder.CreateIndex(
                name: "ix_customer_invitations_provider",
                table: "customer_invitations",
                columns: new[] { "sender", "provider", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_customer_invitations_provider_status",
                table: "customer_invitations",
                columns: new[] { "sender", "provider", "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_customer_invitations_status",
                table: "customer_invitations",
                columns: new[] { "sender", "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_customer_invitations_type",
                table: "customer_invitations",
                columns: new[] { "sender", "type", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_customer_invitations_open_joint",
                table: "customer_invitations",
                columns: new[] { "sender", "provider", "email_normalized" },
                unique: true,
                filter: "type = 'Joint' AND status IN ('Draft', 'Sent')");

            migrationBuilder.CreateIndex(
                name: "ux_customer_invitations_open_reseller",
                table: "customer_invitations",
                columns: new[] { "sender", "email_normalized" },
                unique: true,
                filter: "type = 'Reseller' AND status IN ('Draft', 'Sent')");

            migrationBuilder.CreateIndex(
                name: "ux_customer_invitations_token",
                table: "customer_invitations",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_customer_relationships_awaiting_match",
                table: "customer_relationships",
                columns: new[] { "partner", "id" },
                filter: "origin = 'FoundAtMicrosoft' AND role = 'Reseller' AND invitation_id IS NULL AND ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_customer_relationships_customer",
                table: "customer_relationships",
                columns: new[] { "customer", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_customer_relationships_customer_status",
                table: "customer_relationships",
                columns: new[] { "customer", "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_customer_relationships_pair",
                table: "customer_relationships",
                columns: new[] { "partner", "customer", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_customer_relationships_partner_status",
                table: "customer_relationships",
                columns: new[] { "partner", "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_customer_relationships_active",
                table: "customer_relationships",
                columns: new[] { "partner", "customer" },
                unique: true,
                filter: "status = 'Active'");

            migrationBuilder.CreateIndex(
                name: "ix_enrollments_reseller",
                table: "enrollments",
                columns: new[] { "reseller", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_enrollments_reseller_status",
                table: "enrollments",
                columns: new[] { "reseller", "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_enrollments_status",
                table: "enrollments",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_enrollments_id",
                table: "enrollments",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_enrollments_taken_mpn_id",
                table: "enrollments",
                column: "mpn_id_taken",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_enrollments_taken_tenant",
                table: "enrollments",
                column: "tenant_taken",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_enrollments_token",
                table: "enrollments",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_partner_account_users_order",
                table: "partner_account_users",
                columns: new[] { "tenant", "place" });

            migrationBuilder.CreateIndex(
                name: "ux_partner_events_record",
                table: "partner_events",
                columns: new[] { "owner", "record_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_partner_requests_at",
                table: "partner_requests",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_provider_consents_reseller",
                table: "provider_consents",
                columns: new[] { "reseller", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_provider_links_done",
                table: "provider_links",
                column: "closed_at",
                filter: "status IN ('Declined', 'Revoked', 'Superseded')");

            migrationBuilder.CreateIndex(
                name: "ix_provider_links_expiring",
                table: "provider_links",
                columns: new[] { "provider", "id", "expires_at" },
                filter: "status = 'Invited' AND expires_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_provider_links_pair",
                table: "provider_links",
                columns: new[] { "provider", "reseller", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_provider_links_provider_status",
                table: "provider_links",
                columns: new[] { "provider", "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_provider_links_reseller",
                table: "provider_links",
                columns: new[] { "reseller", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_provider_links_reseller_status",
                table: "provider_links",
                columns: new[] { "reseller", "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_provider_links_active",
                table: "provider_links",
                columns: new[] { "provider", "reseller" },
                unique: true,
                filter: "status = 'Active'");

            migrationBuilder.CreateIndex(
                name: "ux_provider_links_invited",
                table: "provider_links",
                columns: new[] { "provider", "email_normalized" },
                unique: true,
                filter: "status = 'Invited'");

            migrationBuilder.CreateIndex(
                name: "ux_provider_links_token",
                table: "provider_links",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_providers_country",
                table: "providers",
                columns: new[] { "country", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_providers_region",
                table: "providers",
                columns: new[] { "region", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "customer_acceptances");

            migrationBuilder.DropTable(
                name: "customer_invitations");

            migrationBuilder.DropTable(
                name: "customer_relationships");

            migrationBuilder.DropTable(
                name: "enrollments");

            migrationBuilder.DropTable(
                name: "partner_account_users");

            migrationBuilder.DropTable(
                name: "partner_accounts");

            migrationBuilder.DropTable(
                name: "partner_event_cursors");

            migrationBuilder.DropTable(
                name: "partner_events");

            migrationBuilder.DropTable(
                name: "partner_events_set_aside");

            migrationBuilder.DropTable(
                name: "partner_requests");

            migrationBuilder.DropTable(
                name: "provider_consents");

            migrationBuilder.DropTable(
                name: "provider_links");

            migrationBuilder.DropTable(
                name: "providers");

            migrationBuilder.DropSequence(
                name: "partner_event_positions");
        }
    }
}
