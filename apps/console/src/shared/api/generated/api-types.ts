// Generated from packages/contract/openapi.json by write-api-types.ts.

export interface paths {
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the service can do its work */
        get: operations["readHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has been going on: how much, where, how fast */
        get: operations["readOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The categories and how much is in them */
        get: operations["listCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Streams, newest activity first or by id */
        get: operations["listStreams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams/{streamId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One stream: its event types, snapshots and density */
        get: operations["describeStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams/{streamId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events of a stream */
        get: operations["readStreamEvents"];
        put?: never;
        /**
         * Append events
         * @description All events or none. Answered only when they are durable. Event data of a registered aggregate is checked against its schema; a key in it that is given twice, or a number that cannot be kept exactly, is `event_schema_mismatch` too. Other data is kept as the text it is.
         */
        post: operations["appendEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams/{streamId}/events/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One event of a stream */
        get: operations["readStreamEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams/{streamId}/events/{version}/upcast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The data of an event as stored and as upcast */
        get: operations["readUpcast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams/{streamId}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The state of a stream at a version or a time
         * @description Version 0 is the aggregate’s initial state.
         */
        get: operations["readState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams/{streamId}/frames": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A key frame and what each event of a window changed
         * @description The patches, applied one after another to the state of the key frame, give the state at each version. At most 1000 frames at once.
         */
        get: operations["readFrames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams/{streamId}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs between two versions, in either direction */
        get: operations["readDiff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams/{streamId}/blame": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * For each leaf of a state, the event that last set it
         * @description Items of an array keep theirs when they move, and parts of an object when it is replaced by one with equal parts.
         */
        get: operations["readBlame"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams/{streamId}/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A value of the state over versions
         * @description Only versions where it changed. Where those are too many, the smallest and the largest number of each stretch of versions are kept, and the first and the last point. A path where nothing ever is has one point without a value.
         */
        get: operations["readSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams/{streamId}/scaffold-test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A history and a command as a test
         * @description A file for `node --test` that gives the history, runs the command and expects what the aggregate answers to it now. Nothing is written to the log.
         */
        post: operations["scaffoldTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whether states are still what their events make them
         * @description Folds streams again from their first event, and holds the states against the stored snapshots and against a second fold of the same events under another clock. Lines of JSON as they are found: `progress`, `drift`, and `end` as the last. Nothing is written.
         */
        post: operations["checkDrift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams/{streamId}/counterfactual": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What would have been, had some events been otherwise
         * @description Folds the stream once more with events skipped, replaced or inserted, and puts the later commands to the rules again. Nothing is written. The versions of the other timeline are its own: 1, 2, 3 … without gaps.
         */
        post: operations["readCounterfactual"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams/{streamId}/truth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The versions at which an expression was true
         * @description Asked at every version, so the answer is right for expressions that turn true and false again. Bounded in time: what takes too long ends with what it had.
         */
        post: operations["findStreamTruth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/categories/{category}/truth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Every stream of a category at which an expression was ever true
         * @description Lines of JSON as they are found, in no promised order: `progress`, `stream`, and `end` as the last. Who was cut off, or told `complete: false`, goes on with the last `cursor`; a stream told after it is then told again, the same. Asked again, only what is new is folded.
         */
        post: operations["findCategoryTruth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole log, by position
         * @description Newest first; with `after`, oldest first from there.
         */
        get: operations["readLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * New events as they are recorded
         * @description Server-sent events: `id` is the position, `data` an event. `Last-Event-ID` resumes without a gap; a position beyond the log’s end begins at its end.
         */
        get: operations["followLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/histogram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many events there were when
         * @description From the first event to the last, unless other times are given. Where a slice holds too many events of a filter, its count is reckoned from the first of them.
         */
        get: operations["readHistogram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/correlations/{correlationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that followed from one cause */
        get: operations["readCorrelation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/aggregates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The aggregates, their event types and commands */
        get: operations["listAggregates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/aggregates/{name}/{id}/commands/{command}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a command
         * @description Loads the aggregate, decides, appends. Without `If-Match` a conflict is retried a few times.
         */
        post: operations["runCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/traces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Traces, newest or slowest first */
        get: operations["listTraces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/traces/histogram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many traces there were when, how many failed, how long they took */
        get: operations["readTraceHistogram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/traces/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The services that sent spans, and what their spans are called */
        get: operations["listTraceNames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/traces/{traceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One trace, as columns
         * @description The ETag is its revision: asked with If-None-Match, a trace that did not change is 304.
         */
        get: operations["readTrace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/traces/{traceId}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the spans of a trace link to, and what links to them */
        get: operations["readTraceLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/traces/{traceId}/spans/{spanId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that one span says, its links both ways, and what it did to a stream */
        get: operations["readSpan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/traces/{traceId}/spans/{spanId}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The plan of a read, run again now and not then
         * @description Only statements that this service itself sends, and only reads, with the values the span recorded. They run in a read-only transaction that is rolled back.
         */
        post: operations["explainSpan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams/{streamId}/latency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long it took to write each version, and where that time went */
        get: operations["readLatency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tracing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is traced, how deep, how long it is kept, and what was not */
        get: operations["readTracing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tracing/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events without a trace, traces without their events, and conflicts with both sides */
        get: operations["reconcileTraces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/traces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes spans from any OpenTelemetry SDK
         * @description OTLP over HTTP, protobuf or JSON, with gzip or without. 200 is said when what is taken is stored; spans that cannot be taken are refused one by one, as a partial success. The answer, a failure too, has the format of the request.
         */
        post: operations["receiveTraces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description, OpenAPI 3.1 */
        get: operations["readOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        "Problem.route_not_found": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 404;
            /** @enum {string} */
            code: "route_not_found";
            detail: string;
            requestId: string;
            path: string;
        };
        "Problem.method_not_allowed": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 405;
            /** @enum {string} */
            code: "method_not_allowed";
            detail: string;
            requestId: string;
            method: string;
            allowed: string[];
        };
        "Problem.request_too_slow": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 408;
            /** @enum {string} */
            code: "request_too_slow";
            detail: string;
            requestId: string;
        };
        "Problem.headers_too_large": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 431;
            /** @enum {string} */
            code: "headers_too_large";
            detail: string;
            requestId: string;
        };
        /**
         * @example {
         *       "status": "ok",
         *       "version": "0.1.0",
         *       "database": {
         *         "version": "18.4",
         *         "embedded": true
         *       },
         *       "log": {
         *         "position": 71204,
         *         "lag": 0
         *       }
         *     }
         */
        Health: {
            /** @enum {string} */
            status: "ok";
            version: string;
            database: {
                version: string;
                embedded: boolean;
            };
            log: {
                position: number;
                /** @description Positions the search index is behind the log */
                lag: number;
            };
        };
        "Problem.invalid_request": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 400;
            /** @enum {string} */
            code: "invalid_request";
            detail: string;
            requestId: string;
            /** @description The first 50 of them */
            issues: components["schemas"]["Issue"][];
            /** @description How many more there are */
            moreIssues?: number | undefined;
        };
        /**
         * @example {
         *       "in": "body",
         *       "path": "/events/0/type",
         *       "reason": "is required"
         *     }
         */
        Issue: {
            /** @enum {string} */
            in: "path" | "query" | "header" | "body";
            /** @description JSON Pointer in a body, else the name */
            path: string;
            reason: string;
        };
        "Problem.host_not_allowed": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 403;
            /** @enum {string} */
            code: "host_not_allowed";
            detail: string;
            requestId: string;
            host: string;
        };
        "Problem.internal_error": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 500;
            /** @enum {string} */
            code: "internal_error";
            detail: string;
            requestId: string;
        };
        "Problem.store_unavailable": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 503;
            /** @enum {string} */
            code: "store_unavailable";
            detail: string;
            requestId: string;
        };
        /**
         * @example {
         *       "window": "15m",
         *       "from": "2026-03-03T14:00:00.000Z",
         *       "to": "2026-03-03T14:15:00.000Z",
         *       "position": 31004,
         *       "events": 12,
         *       "buckets": [
         *         {
         *           "from": "2026-03-03T14:00:00.000Z",
         *           "to": "2026-03-03T14:00:15.000Z",
         *           "events": 12
         *         }
         *       ],
         *       "byCategory": [
         *         {
         *           "category": "account",
         *           "events": 12,
         *           "counts": [
         *             12
         *           ]
         *         }
         *       ],
         *       "byType": [
         *         {
         *           "type": "MoneyDeposited",
         *           "events": 12,
         *           "counts": [
         *             12
         *           ]
         *         }
         *       ],
         *       "sampled": false,
         *       "hottest": [
         *         {
         *           "streamId": "account-7f3c",
         *           "version": 42,
         *           "events": 7,
         *           "lastEventType": "MoneyDeposited",
         *           "lastEventAt": "2026-03-03T14:00:11.204117Z"
         *         }
         *       ],
         *       "lag": {
         *         "position": 31004,
         *         "index": 0
         *       },
         *       "appends": {
         *         "since": "2026-03-03T08:00:00.000Z",
         *         "points": [
         *           {
         *             "from": "2026-03-03T14:00:00.000Z",
         *             "to": "2026-03-03T14:00:15.000Z",
         *             "count": 12,
         *             "p50Ms": 1.4,
         *             "p99Ms": 6.2
         *           }
         *         ]
         *       },
         *       "problems": [
         *         {
         *           "at": "2026-03-03T14:00:09.512Z",
         *           "code": "version_conflict",
         *           "detail": "Stream account-7f3c is at version 42, not 41",
         *           "streamId": "account-7f3c",
         *           "expected": 41,
         *           "actual": 42,
         *           "requestId": "019a3b1e-7c54-7d1f-9f00-000000000001"
         *         }
         *       ]
         *     }
         */
        Overview: {
            /** @enum {string} */
            window: "15m" | "1h" | "24h" | "7d" | "30d" | "all";
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            from: string;
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            to: string;
            /** @description The log as it was when it ended here */
            position: number;
            events: number;
            /** @description Equal slices of time, at most 60, each up to before its end */
            buckets: {
                /**
                 * Format: date-time
                 * @example 2026-03-03T14:02:11.204000Z
                 */
                from: string;
                /**
                 * Format: date-time
                 * @example 2026-03-03T14:02:11.204000Z
                 */
                to: string;
                events: number;
            }[];
            byCategory: {
                category: string;
                events: number;
                /** @description For each slice of time */
                counts: number[];
            }[];
            byType: {
                type: string;
                events: number;
                /** @description For each slice of time */
                counts: number[];
            }[];
            /** @description Whether the shares of categories and types are reckoned from a sample. What all slices hold, and the hottest streams, are always exact. */
            sampled: boolean;
            hottest: {
                streamId: string;
                version: number;
                events: number;
                lastEventType: string;
                /**
                 * Format: date-time
                 * @example 2026-03-03T14:02:11.204000Z
                 */
                lastEventAt: string;
            }[];
            lag: {
                /** @description The head of the log now */
                position: number;
                /** @description Positions the search index is behind it */
                index: number;
            };
            /** @description How long appends took, as this process saw it since it began */
            appends: {
                /**
                 * Format: date-time
                 * @example 2026-03-03T14:02:11.204000Z
                 */
                since: string;
                points: {
                    /**
                     * Format: date-time
                     * @example 2026-03-03T14:02:11.204000Z
                     */
                    from: string;
                    /**
                     * Format: date-time
                     * @example 2026-03-03T14:02:11.204000Z
                     */
                    to: string;
                    count: number;
                    p50Ms: number;
                    p99Ms: number;
                }[];
            };
            /** @description Conflicts, refusals and failures this process saw, newest first, at most 100 */
            problems: {
                /**
                 * Format: date-time
                 * @example 2026-03-03T14:02:11.204000Z
                 */
                at: string;
                code: string;
                detail: string;
                streamId: string | null;
                expected: number | null;
                actual: number | null;
                requestId: string | null;
            }[];
        };
        /**
         * @example {
         *       "category": "account",
         *       "streams": 812,
         *       "events": 31004,
         *       "lastEventAt": "2026-03-03T14:02:11.204117Z"
         *     }
         */
        Category: {
            category: string;
            streams: number;
            events: number;
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            lastEventAt: string;
        };
        /**
         * @example {
         *       "streamId": "account-7f3c",
         *       "category": "account",
         *       "version": 42,
         *       "firstEventAt": "2025-09-01T08:00:00.000000Z",
         *       "lastEventAt": "2026-03-03T14:02:11.204117Z",
         *       "lastEventType": "MoneyDeposited"
         *     }
         */
        StreamSummary: {
            streamId: string;
            category: string;
            version: number;
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            firstEventAt: string;
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            lastEventAt: string;
            lastEventType: string;
        };
        /**
         * @example {
         *       "streamId": "account-7f3c",
         *       "category": "account",
         *       "version": 42,
         *       "firstEventAt": "2025-09-01T08:00:00.000000Z",
         *       "lastEventAt": "2026-03-03T14:02:11.204117Z",
         *       "lastEventType": "MoneyDeposited",
         *       "eventTypes": [
         *         {
         *           "type": "AccountOpened",
         *           "count": 1
         *         },
         *         {
         *           "type": "MoneyDeposited",
         *           "count": 41
         *         }
         *       ],
         *       "snapshots": [],
         *       "density": [
         *         {
         *           "from": "2025-09-01T08:00:00.000000Z",
         *           "to": "2026-03-03T14:02:11.204117Z",
         *           "fromVersion": 1,
         *           "count": 42
         *         }
         *       ]
         *     }
         */
        StreamDetail: {
            streamId: string;
            category: string;
            version: number;
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            firstEventAt: string;
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            lastEventAt: string;
            lastEventType: string;
            eventTypes: {
                type: string;
                count: number;
            }[];
            snapshots: {
                aggregate: string;
                aggregateVersion: number;
                version: number;
            }[];
            density: {
                /**
                 * Format: date-time
                 * @example 2026-03-03T14:02:11.204000Z
                 */
                from: string;
                /**
                 * Format: date-time
                 * @example 2026-03-03T14:02:11.204000Z
                 */
                to: string;
                fromVersion: number;
                count: number;
            }[];
        };
        "Problem.stream_not_found": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 404;
            /** @enum {string} */
            code: "stream_not_found";
            detail: string;
            requestId: string;
            streamId: string;
        };
        /**
         * @example {
         *       "position": 71204,
         *       "streamId": "account-7f3c",
         *       "version": 42,
         *       "eventId": "019a3b1e-7c54-7d1f-9f00-000000000001",
         *       "type": "MoneyDeposited",
         *       "schemaVersion": 1,
         *       "data": {
         *         "amountCents": 14800,
         *         "description": "salary"
         *       },
         *       "metadata": {
         *         "command": "deposit",
         *         "input": {
         *           "amountCents": 14800,
         *           "description": "salary"
         *         }
         *       },
         *       "occurredAt": null,
         *       "recordedAt": "2026-03-03T14:02:11.204117Z",
         *       "correlationId": "019a3b1e-7c54-7d1f-9f00-0000000000aa",
         *       "causationId": null,
         *       "actor": "teller-3",
         *       "lamport": 80112,
         *       "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
         *       "spanId": "00f067aa0ba902b7"
         *     }
         */
        Event: {
            position: number;
            streamId: string;
            version: number;
            /** Format: uuid */
            eventId: string;
            type: string;
            schemaVersion: number;
            /** @description Any JSON, exactly as it was written */
            data?: unknown | undefined;
            metadata: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            occurredAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            recordedAt: string;
            correlationId: string | null;
            causationId: string | null;
            actor: string | null;
            lamport: number;
            traceId: string | null;
            spanId: string | null;
        };
        "Problem.version_out_of_range": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 404;
            /** @enum {string} */
            code: "version_out_of_range";
            detail: string;
            requestId: string;
            streamId: string;
            version: number;
            head: number;
        };
        /**
         * @example {
         *       "streamId": "account-7f3c",
         *       "version": 42,
         *       "type": "MoneyWithdrawn",
         *       "stored": {
         *         "schemaVersion": 1,
         *         "data": {
         *           "amount": "25.00",
         *           "note": "groceries"
         *         }
         *       },
         *       "current": {
         *         "schemaVersion": 2,
         *         "data": {
         *           "amountCents": 2500,
         *           "description": "groceries"
         *         }
         *       },
         *       "ran": [
         *         "MoneyWithdrawn 1 → 2"
         *       ],
         *       "problem": null
         *     }
         */
        Upcast: {
            streamId: string;
            version: number;
            type: string;
            stored: {
                schemaVersion: number;
                /** @description Exactly as it was written */
                data?: unknown | undefined;
            };
            /** @description What a fold sees; as far as it got when there is a problem */
            current: {
                schemaVersion: number;
                data?: unknown | undefined;
            };
            /** @description The upcasters that ran, in order */
            ran: string[];
            /** @description Why it did not become the newest schema version, or not JSON */
            problem: {
                code: string;
                message: string;
            } | null;
        };
        "Problem.aggregate_not_found": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 404;
            /** @enum {string} */
            code: "aggregate_not_found";
            detail: string;
            requestId: string;
            aggregate: string;
        };
        /**
         * @example {
         *       "streamId": "account-7f3c",
         *       "fromVersion": 42,
         *       "toVersion": 42,
         *       "fromPosition": 71204,
         *       "toPosition": 71204,
         *       "recordedAt": "2026-03-03T14:02:11.204117Z"
         *     }
         */
        Appended: {
            streamId: string;
            fromVersion: number;
            toVersion: number;
            fromPosition: number;
            toPosition: number;
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            recordedAt: string;
        };
        "Problem.cross_origin_refused": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 403;
            /** @enum {string} */
            code: "cross_origin_refused";
            detail: string;
            requestId: string;
            origin: string;
        };
        "Problem.version_conflict": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 409;
            /** @enum {string} */
            code: "version_conflict";
            detail: string;
            requestId: string;
            streamId: string;
            expected: number;
            actual: number;
        };
        "Problem.event_id_reused": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 409;
            /** @enum {string} */
            code: "event_id_reused";
            detail: string;
            requestId: string;
            eventId: string;
        };
        "Problem.idempotency_key_reused": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 409;
            /** @enum {string} */
            code: "idempotency_key_reused";
            detail: string;
            requestId: string;
            idempotencyKey: string;
        };
        "Problem.body_too_large": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 413;
            /** @enum {string} */
            code: "body_too_large";
            detail: string;
            requestId: string;
            limitBytes: number;
        };
        "Problem.unsupported_media_type": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 415;
            /** @enum {string} */
            code: "unsupported_media_type";
            detail: string;
            requestId: string;
            contentType: string;
        };
        "Problem.event_schema_mismatch": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 422;
            /** @enum {string} */
            code: "event_schema_mismatch";
            detail: string;
            requestId: string;
            /** @description The first 50 of them */
            issues: components["schemas"]["Issue"][];
            /** @description How many more there are */
            moreIssues?: number | undefined;
        };
        /**
         * @example {
         *       "expectedVersion": 41,
         *       "events": [
         *         {
         *           "type": "MoneyDeposited",
         *           "data": {
         *             "amountCents": 14800,
         *             "description": "salary"
         *           }
         *         }
         *       ]
         *     }
         */
        Append: {
            /** @description The version the stream must be at; `none` is 0, `any` does not ask */
            expectedVersion: number | "none" | "any";
            events: components["schemas"]["NewEvent"][];
        };
        NewEvent: {
            /**
             * Format: uuid
             * @description Makes a repeated append safe: the same id is stored once
             */
            id?: string | undefined;
            /** @example MoneyDeposited */
            type: string;
            /** @description Any JSON; stored exactly as sent */
            data?: unknown | undefined;
            schemaVersion?: number | undefined;
            /** Format: date-time */
            occurredAt?: string | undefined;
            /** @description An object; stored exactly as sent */
            metadata?: Record<string, never> | undefined;
        };
        /**
         * @example {
         *       "streamId": "account-7f3c",
         *       "version": 42,
         *       "state": {
         *         "holder": "Ada Byron",
         *         "balanceCents": 14800,
         *         "status": "active"
         *       },
         *       "event": {
         *         "position": 71204,
         *         "streamId": "account-7f3c",
         *         "version": 42,
         *         "eventId": "019a3b1e-7c54-7d1f-9f00-000000000001",
         *         "type": "MoneyDeposited",
         *         "schemaVersion": 1,
         *         "data": {
         *           "amountCents": 14800,
         *           "description": "salary"
         *         },
         *         "metadata": {
         *           "command": "deposit",
         *           "input": {
         *             "amountCents": 14800,
         *             "description": "salary"
         *           }
         *         },
         *         "occurredAt": null,
         *         "recordedAt": "2026-03-03T14:02:11.204117Z",
         *         "correlationId": "019a3b1e-7c54-7d1f-9f00-0000000000aa",
         *         "causationId": null,
         *         "actor": "teller-3",
         *         "lamport": 80112,
         *         "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
         *         "spanId": "00f067aa0ba902b7"
         *       },
         *       "replay": {
         *         "snapshotVersion": null,
         *         "eventsFolded": 42,
         *         "durationMs": 0.4
         *       },
         *       "problems": []
         *     }
         */
        State: {
            streamId: string;
            version: number;
            /** @description The aggregate folded up to the version */
            state?: unknown | undefined;
            /** @description The event that made it; null at 0 */
            event: components["schemas"]["Event"] | null;
            replay: {
                /** @description Where the fold began */
                snapshotVersion: number | null;
                eventsFolded: number;
                durationMs: number;
            };
            /** @description Damaged events and what they did; the fold goes on after them */
            problems: {
                version: number;
                code: string;
                message: string;
            }[];
        };
        /**
         * @example {
         *       "streamId": "account-7f3c",
         *       "headVersion": 5012,
         *       "base": {
         *         "version": 41,
         *         "state": {
         *           "holder": "Ada Byron",
         *           "balanceCents": 12300
         *         }
         *       },
         *       "frames": [
         *         {
         *           "version": 42,
         *           "type": "MoneyDeposited",
         *           "recordedAt": "2026-03-03T14:02:11.204117Z",
         *           "occurredAt": null,
         *           "actor": "teller-3",
         *           "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
         *           "patch": [
         *             {
         *               "op": "replace",
         *               "path": "/balanceCents",
         *               "value": 14800
         *             }
         *           ],
         *           "problem": null
         *         }
         *       ],
         *       "problems": [],
         *       "replay": {
         *         "snapshotVersion": null,
         *         "eventsFolded": 42,
         *         "durationMs": 0.6
         *       }
         *     }
         */
        Frames: {
            streamId: string;
            /** @description The last version there is */
            headVersion: number;
            /** @description The key frame: the state the first patch applies to */
            base: {
                version: number;
                state?: unknown | undefined;
            };
            frames: components["schemas"]["Frame"][];
            /** @description Damaged events of the window */
            problems: {
                version: number;
                code: string;
                message: string;
            }[];
            replay: {
                /** @description Where the fold began */
                snapshotVersion: number | null;
                eventsFolded: number;
                durationMs: number;
            };
        };
        Frame: {
            version: number;
            type: string;
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            recordedAt: string;
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            occurredAt: string | null;
            actor: string | null;
            traceId: string | null;
            /** @description From the state before to the state after it (RFC 6902) */
            patch: components["schemas"]["PatchOperation"][];
            /** @description Why the event could not be folded; it then changed nothing */
            problem: {
                version: number;
                code: string;
                message: string;
            } | null;
        };
        /**
         * @example {
         *       "op": "replace",
         *       "path": "/balanceCents",
         *       "value": 14800
         *     }
         */
        PatchOperation: {
            /** @enum {string} */
            op: "add" | "replace";
            path: string;
            value?: unknown | undefined;
        } | {
            /** @enum {string} */
            op: "remove";
            path: string;
        } | {
            /** @enum {string} */
            op: "move";
            from: string;
            path: string;
        };
        /**
         * @example {
         *       "streamId": "account-7f3c",
         *       "from": 41,
         *       "to": 42,
         *       "patch": [
         *         {
         *           "op": "replace",
         *           "path": "/balanceCents",
         *           "value": 14800
         *         }
         *       ],
         *       "changes": [
         *         {
         *           "path": "/balanceCents",
         *           "before": 12300,
         *           "after": 14800
         *         }
         *       ]
         *     }
         */
        Diff: {
            streamId: string;
            from: number;
            to: number;
            /** @description From the state at `from` to the state at `to` (RFC 6902) */
            patch: components["schemas"]["PatchOperation"][];
            /** @description Each leaf that differs, or the smallest part that was added, removed or moved */
            changes: components["schemas"]["Change"][];
        };
        /**
         * @example {
         *       "path": "/balanceCents",
         *       "before": 12300,
         *       "after": 14800
         *     }
         */
        Change: {
            /** @description Where it stands after, or stood when it is gone */
            path: string;
            /** @description Where it stood, when that was elsewhere */
            from?: string | undefined;
            /** @description Absent when it was added */
            before?: unknown | undefined;
            /** @description Absent when it was removed */
            after?: unknown | undefined;
        };
        /**
         * @example {
         *       "streamId": "account-7f3c",
         *       "version": 42,
         *       "fields": [
         *         {
         *           "path": "/balanceCents",
         *           "value": 14800,
         *           "setBy": {
         *             "version": 42,
         *             "type": "MoneyDeposited",
         *             "recordedAt": "2026-03-03T14:02:11.204117Z",
         *             "actor": "teller-3",
         *             "traceId": "4bf92f3577b34da6a3ce929d0e0e4736"
         *           }
         *         },
         *         {
         *           "path": "/closedBecause",
         *           "value": null,
         *           "setBy": null
         *         }
         *       ],
         *       "moreFields": 0
         *     }
         */
        Blame: {
            streamId: string;
            version: number;
            /** @description The leaves of the state, in its order */
            fields: {
                /** @description A JSON pointer */
                path: string;
                /** @description A scalar, or an empty object or array */
                value?: unknown | undefined;
                /** @description The event that last set it; null for the initial state */
                setBy: {
                    version: number;
                    type: string;
                    /**
                     * Format: date-time
                     * @example 2026-03-03T14:02:11.204000Z
                     */
                    recordedAt: string;
                    actor: string | null;
                    traceId: string | null;
                } | null;
            }[];
            /** @description How many there are beyond `limit` */
            moreFields: number;
        };
        "Problem.path_not_found": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 404;
            /** @enum {string} */
            code: "path_not_found";
            detail: string;
            requestId: string;
            streamId: string;
            version: number;
            path: string;
        };
        /**
         * @example {
         *       "streamId": "account-7f3c",
         *       "path": "/balanceCents",
         *       "from": 0,
         *       "to": 42,
         *       "points": [
         *         {
         *           "version": 0,
         *           "recordedAt": null,
         *           "value": 0
         *         },
         *         {
         *           "version": 1,
         *           "recordedAt": "2026-03-01T09:00:00.000000Z",
         *           "value": 10000
         *         },
         *         {
         *           "version": 42,
         *           "recordedAt": "2026-03-03T14:02:11.204117Z",
         *           "value": 14800
         *         }
         *       ],
         *       "thinned": false
         *     }
         */
        Series: {
            streamId: string;
            path: string;
            from: number;
            to: number;
            /** @description The value at `from`, then where it changed */
            points: {
                version: number;
                /** @description When that version was recorded; null at 0 */
                recordedAt: string | null;
                /** @description The value from this version on; missing where there is none */
                value?: unknown | undefined;
            }[];
            /** @description Whether changes were left out; never the smallest and the largest */
            thinned: boolean;
        };
        "Problem.command_not_found": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 404;
            /** @enum {string} */
            code: "command_not_found";
            detail: string;
            requestId: string;
            aggregate: string;
            command: string;
        };
        /**
         * @example {
         *       "version": 41
         *     }
         */
        ScaffoldTest: {
            /** @description With a command: the history goes up to here. Without: the event whose own command is taken, and the history goes up to before it. The newest if not given. */
            version?: number | undefined;
            /** @example withdraw */
            command?: string | undefined;
            /** @description Of the command; `{}` if not given */
            input?: unknown | undefined;
            /** @description Where the test finds the aggregate; guessed when not given */
            importing?: {
                name?: string | undefined;
                from?: string | undefined;
            };
        };
        /**
         * @example {
         *       "kind": "drift",
         *       "streamId": "account-7f3c",
         *       "aggregate": "account",
         *       "aggregateVersion": 1,
         *       "what": "snapshot",
         *       "version": 200,
         *       "path": "/balanceCents",
         *       "expected": "14800",
         *       "found": "14700",
         *       "lastAgreed": 100
         *     }
         */
        DriftLine: {
            /** @enum {string} */
            kind: "progress";
            /** @description Streams looked at */
            streams: number;
            events: number;
            /** @description Snapshots compared */
            snapshots: number;
            /** @description Streams in which something has drifted */
            drifted: number;
            /** @description Streams with events that cannot be folded */
            damaged: number;
            streamsTotal: number;
        } | {
            /** @enum {string} */
            kind: "drift";
            streamId: string;
            aggregate: string;
            aggregateVersion: number;
            /**
             * @description What is otherwise: a stored snapshot; one that is not the text that was saved, and so is read by nobody; a second fold; the state or the event a reducer was given and wrote to
             * @enum {string}
             */
            what: "snapshot" | "snapshot_damaged" | "second_fold" | "mutated_state" | "mutated_event";
            /** @description The first that shows it */
            version: number;
            /** @description In the state; of `mutated_event` in its data */
            path: string;
            /** @description By the fold: JSON, shortened; null when nothing */
            expected: string | null;
            /** @description Instead: JSON, shortened; null when nothing */
            found: string | null;
            /** @description The last version compared before that was right */
            lastAgreed: number;
        } | {
            /** @enum {string} */
            kind: "end";
            /** @description Streams looked at */
            streams: number;
            events: number;
            /** @description Snapshots compared */
            snapshots: number;
            /** @description Streams in which something has drifted */
            drifted: number;
            /** @description Streams with events that cannot be folded */
            damaged: number;
        };
        /**
         * @example {
         *       "category": "account",
         *       "sample": "all"
         *     }
         */
        CheckDrift: {
            /**
             * @description Only this category; every registered one if not given
             * @example account
             */
            category?: string | undefined;
            /** @description How many streams, spread over all of them; 100 if not given */
            sample?: number | "all" | undefined;
        };
        Counterfactual: {
            streamId: string;
            /** @enum {boolean} */
            hypothetical: true;
            /** @description Of the stream */
            headVersion: number;
            /** @description The last one of the other timeline */
            version: number;
            /** @description The other timeline at `version` is not what the stream was at `originalVersion`; null when it never differs */
            firstDivergence: {
                version: number;
                originalVersion: number;
            } | null;
            /** @description The state the frames begin at */
            base: {
                version: number;
                state?: unknown | undefined;
            };
            frames: {
                /** @description In the other timeline */
                version: number;
                /** @description In the stream; null when it was inserted */
                originalVersion: number | null;
                /** @enum {string|null} */
                edit: "inserted" | "replaced" | null;
                type: string;
                /**
                 * Format: date-time
                 * @description Of an inserted event: when the one before was
                 * @example 2026-03-03T14:02:11.204000Z
                 */
                recordedAt: string;
                /**
                 * Format: date-time
                 * @example 2026-03-03T14:02:11.204000Z
                 */
                occurredAt: string | null;
                actor: string | null;
                traceId: string | null;
                patch: components["schemas"]["PatchOperation"][];
                problem: {
                    version: number;
                    code: string;
                    message: string;
                } | null;
            }[];
            originalState?: unknown | undefined;
            finalState?: unknown | undefined;
            /** @description From the original state to the final one */
            diff: {
                patch: components["schemas"]["PatchOperation"][];
                changes: components["schemas"]["Change"][];
            };
            /** @description How many of the later commands */
            verdicts: {
                would_accept: number;
                would_refuse: number;
                would_differ: number;
                unknown: number;
            };
            /** @description Every later command and what today’s rules say of it in the other timeline; of each verdict the first 500 */
            refused: components["schemas"]["JudgedCommand"][];
            /** @description Of the other timeline; the first 1000 */
            problems: {
                version: number;
                code: string;
                message: string;
                /** @description In the stream; null when it was inserted */
                originalVersion: number | null;
            }[];
            /** @description How many more there are */
            moreProblems: number;
            replay: {
                /** @description Where the fold began */
                snapshotVersion: number | null;
                durationMs: number;
            };
        };
        JudgedCommand: {
            /** @description Of its first event, in the other timeline */
            version: number;
            originalVersion: number;
            /** @description How many it wrote */
            events: number;
            command: string | null;
            /** @enum {string} */
            verdict: "would_accept" | "would_refuse" | "would_differ" | "unknown";
            /** @description That would refuse it */
            rule?: string | undefined;
            /** @description Its figures */
            fields?: {
                [key: string]: unknown;
            };
            /** @description What it would write in place of what was written */
            decided?: {
                type: string;
                schemaVersion: number;
                data?: unknown | undefined;
            }[];
            /** @description The rules say the same of the stream as it is: they have changed since */
            alsoWithoutEdits?: boolean | undefined;
            /**
             * @description Why it is unknown
             * @enum {string}
             */
            reason?: "no_command_stored" | "command_not_found" | "input_invalid" | "partly_edited" | "history_damaged" | "event_unreadable" | "decide_threw" | undefined;
            message?: string | undefined;
        };
        /**
         * @example {
         *       "skip": [
         *         17
         *       ],
         *       "replace": [
         *         {
         *           "version": 23,
         *           "data": {
         *             "amountCents": 2500,
         *             "description": "cash"
         *           }
         *         }
         *       ],
         *       "insert": [
         *         {
         *           "afterVersion": 30,
         *           "type": "MoneyDeposited",
         *           "data": {
         *             "amountCents": 100,
         *             "description": ""
         *           }
         *         }
         *       ],
         *       "from": 17,
         *       "to": 42
         *     }
         */
        CounterfactualEdits: {
            /**
             * @description Versions that never happened
             * @default []
             */
            skip?: number[] | undefined;
            /**
             * @description Versions with other data
             * @default []
             */
            replace?: {
                version: number;
                /** @description Fits the schema of the event type */
                data?: unknown | undefined;
                /** @description Of the data; that of the stored event when not given */
                schemaVersion?: number | undefined;
            }[];
            /**
             * @description Events that happened too, in this order
             * @default []
             */
            insert?: {
                afterVersion: number;
                type: string;
                /** @description Fits the schema of the event type */
                data?: unknown | undefined;
                /** @description The newest of its type if not given */
                schemaVersion?: number | undefined;
            }[];
            /** @description First frame, in the other timeline; the first edit if not given */
            from?: number | undefined;
            /** @description Last frame; at most 1000 in all */
            to?: number | undefined;
        };
        /**
         * @example {
         *       "streamId": "account-7f3c",
         *       "intervals": [
         *         {
         *           "fromVersion": 41,
         *           "toVersion": 42,
         *           "fromAt": "2026-03-03T14:02:11.204117Z",
         *           "toAt": "2026-03-03T14:05:40.001932Z",
         *           "cause": {
         *             "version": 41,
         *             "type": "MoneyWithdrawn",
         *             "recordedAt": "2026-03-03T14:02:11.204117Z",
         *             "eventId": "019a3b1e-7c54-7d1f-9f00-000000000001",
         *             "actor": "teller-3",
         *             "traceId": null
         *           },
         *           "end": null
         *         }
         *       ],
         *       "evaluated": 42,
         *       "headVersion": 42,
         *       "stillTrue": true,
         *       "unknown": null,
         *       "problems": [],
         *       "complete": true,
         *       "stoppedAt": null,
         *       "stoppedBy": null
         *     }
         */
        StreamTruth: {
            streamId: string;
            intervals: {
                fromVersion: number;
                /** @description The last version it was true at */
                toVersion: number;
                /**
                 * Format: date-time
                 * @example 2026-03-03T14:02:11.204000Z
                 */
                fromAt: string;
                /**
                 * Format: date-time
                 * @example 2026-03-03T14:02:11.204000Z
                 */
                toAt: string;
                cause: components["schemas"]["TruthEdge"];
                /** @description The event that ended it; null while it holds */
                end: components["schemas"]["TruthEdge"] | null;
            }[];
            /** @description Versions it was asked at, from 1 on */
            evaluated: number;
            headVersion: number;
            /** @description At the last version it was asked at */
            stillTrue: boolean;
            /** @description Versions at which the expression could not be told, e.g. because of a missing key. It counts as not true there. */
            unknown: {
                versions: number;
                firstVersion: number;
                /** @example No such key: limitCents */
                reason: string;
            } | null;
            /** @description The first 50 events that could not be folded */
            problems: {
                version: number;
                code: string;
                message: string;
            }[];
            complete: boolean;
            /** @description The last version, when it ended early */
            stoppedAt: number | null;
            /**
             * @description Why it ended early; null when it did not
             * @enum {string|null}
             */
            stoppedBy: "time" | "memory" | "intervals" | "cancelled" | "crash" | "store" | null;
        };
        /** @description The event that began it */
        TruthEdge: {
            version: number;
            type: string;
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            recordedAt: string;
            /** Format: uuid */
            eventId: string;
            actor: string | null;
            traceId: string | null;
        };
        "Problem.expression_invalid": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 400;
            /** @enum {string} */
            code: "expression_invalid";
            detail: string;
            requestId: string;
            /** @description Counted from 1 */
            line: number;
            /** @description Counted from 1, in UTF-16 units as editors do */
            column: number;
            reason: string;
        };
        /**
         * @example {
         *       "where": "state.balanceCents < 5000"
         *     }
         */
        TruthQuestion: {
            /** @description CEL over `state`, `previous` (the state before) and `event` (`type`, `data` as upcast, `metadata`, `version`, `recordedAt`, `occurredAt`). `matches` is not served. */
            where: string;
        };
        /**
         * @example {
         *       "kind": "stream",
         *       "streamId": "account-7f3c",
         *       "firstTrueAt": "2026-03-03T14:02:11.204117Z",
         *       "firstVersion": 41,
         *       "totalMs": 208797,
         *       "intervals": 1,
         *       "stillTrue": true,
         *       "cause": {
         *         "version": 41,
         *         "type": "MoneyWithdrawn",
         *         "recordedAt": "2026-03-03T14:02:11.204117Z",
         *         "eventId": "019a3b1e-7c54-7d1f-9f00-000000000001",
         *         "actor": "teller-3",
         *         "traceId": null
         *       }
         *     }
         */
        CategoryTruthLine: {
            /** @enum {string} */
            kind: "progress";
            streams: number;
            /** @description Folded for this answer */
            events: number;
            streamsTotal: number;
            /** @description Goes on after the streams that were told; null at the end */
            cursor: string | null;
        } | {
            /** @enum {string} */
            kind: "stream";
            streamId: string;
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            firstTrueAt: string;
            firstVersion: number;
            /** @description How long it was true, all intervals together */
            totalMs: number;
            intervals: number;
            stillTrue: boolean;
            cause: components["schemas"]["TruthEdge"] & unknown;
        } | {
            /** @enum {string} */
            kind: "end";
            complete: boolean;
            /** @description Goes on after the streams that were told; null at the end */
            cursor: string | null;
            streams: number;
            events: number;
            /** @description The log as it was when it ended here */
            position: number;
            /** @description Versions at which the expression could not be told, e.g. because of a missing key. It counts as not true there. */
            unknown: {
                streams: number;
                firstStreamId: string;
                versions: number;
                firstVersion: number;
                /** @example No such key: limitCents */
                reason: string;
            } | null;
            /**
             * @description Why it ended early; null when it did not
             * @enum {string|null}
             */
            stoppedBy: "time" | "memory" | "intervals" | "cancelled" | "crash" | "store" | null;
            /** @description The stream it ended early in */
            stoppedIn: string | null;
        };
        "Problem.too_many_live_clients": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 503;
            /** @enum {string} */
            code: "too_many_live_clients";
            detail: string;
            requestId: string;
            limit: number;
        };
        /**
         * @example {
         *       "from": "2026-03-03T14:00:00.000000Z",
         *       "to": "2026-03-03T16:00:00.000000Z",
         *       "buckets": [
         *         {
         *           "from": "2026-03-03T14:00:00.000000Z",
         *           "to": "2026-03-03T15:00:00.000000Z",
         *           "count": 120
         *         },
         *         {
         *           "from": "2026-03-03T15:00:00.000000Z",
         *           "to": "2026-03-03T16:00:00.000000Z",
         *           "count": 3
         *         }
         *       ],
         *       "sampled": false
         *     }
         */
        Histogram: {
            /** @description null while the log is empty */
            from: string | null;
            to: string | null;
            /** @description Even slices; each holds its start, only the last one its end */
            buckets: {
                /**
                 * Format: date-time
                 * @example 2026-03-03T14:02:11.204000Z
                 */
                from: string;
                /**
                 * Format: date-time
                 * @example 2026-03-03T14:02:11.204000Z
                 */
                to: string;
                count: number;
            }[];
            /** @description Whether there were too many to count, and some counts are reckoned */
            sampled: boolean;
        };
        /**
         * @example {
         *       "correlationId": "order-17",
         *       "nodes": [
         *         {
         *           "kind": "command",
         *           "id": "command:019a3b1e-7c54-7d1f-9f00-000000000001",
         *           "command": "deposit",
         *           "streamId": "account-7f3c",
         *           "recordedAt": "2026-03-03T14:02:11.204117Z",
         *           "actor": "teller-3",
         *           "traceId": null,
         *           "spanId": null
         *         },
         *         {
         *           "kind": "event",
         *           "id": "019a3b1e-7c54-7d1f-9f00-000000000001",
         *           "type": "MoneyDeposited",
         *           "version": 42,
         *           "position": 71204,
         *           "occurredAt": null,
         *           "streamId": "account-7f3c",
         *           "recordedAt": "2026-03-03T14:02:11.204117Z",
         *           "actor": "teller-3",
         *           "traceId": null,
         *           "spanId": null
         *         }
         *       ],
         *       "edges": [
         *         {
         *           "from": "command:019a3b1e-7c54-7d1f-9f00-000000000001",
         *           "to": "019a3b1e-7c54-7d1f-9f00-000000000001",
         *           "kind": "wrote"
         *         }
         *       ],
         *       "hasMore": false
         *     }
         */
        Correlation: {
            correlationId: string;
            nodes: components["schemas"]["CorrelationNode"][];
            edges: {
                from: string;
                to: string;
                /** @enum {string} */
                kind: "wrote" | "caused";
            }[];
            /** @description True when only the first events are shown */
            hasMore: boolean;
        };
        CorrelationNode: {
            /** @enum {string} */
            kind: "command";
            id: string;
            command: string;
            streamId: string;
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            recordedAt: string;
            actor: string | null;
            traceId: string | null;
            spanId: string | null;
        } | {
            /** @enum {string} */
            kind: "event";
            id: string;
            type: string;
            version: number;
            position: number;
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            occurredAt: string | null;
            streamId: string;
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            recordedAt: string;
            actor: string | null;
            traceId: string | null;
            spanId: string | null;
        };
        "Problem.correlation_not_found": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 404;
            /** @enum {string} */
            code: "correlation_not_found";
            detail: string;
            requestId: string;
            correlationId: string;
        };
        /**
         * @example {
         *       "name": "account",
         *       "version": 1,
         *       "snapshotEvery": 100,
         *       "eventTypes": [
         *         {
         *           "type": "MoneyDeposited",
         *           "currentVersion": 1,
         *           "schemaVersions": [
         *             {
         *               "schemaVersion": 1,
         *               "schema": {
         *                 "type": "object"
         *               }
         *             }
         *           ]
         *         }
         *       ],
         *       "commands": [
         *         {
         *           "name": "deposit",
         *           "inputSchema": {
         *             "type": "object"
         *           }
         *         }
         *       ]
         *     }
         */
        Aggregate: {
            name: string;
            /** @description Of its fold; part of the snapshots’ key */
            version: number;
            snapshotEvery: number;
            eventTypes: {
                type: string;
                currentVersion: number;
                schemaVersions: {
                    schemaVersion: number;
                    /** @description A JSON Schema */
                    schema: {
                        [key: string]: unknown;
                    };
                }[];
            }[];
            commands: {
                name: string;
                /** @description A JSON Schema */
                inputSchema: {
                    [key: string]: unknown;
                };
            }[];
        };
        /**
         * @example {
         *       "streamId": "account-7f3c",
         *       "version": 42,
         *       "events": [
         *         {
         *           "position": 71204,
         *           "streamId": "account-7f3c",
         *           "version": 42,
         *           "eventId": "019a3b1e-7c54-7d1f-9f00-000000000001",
         *           "type": "MoneyDeposited",
         *           "schemaVersion": 1,
         *           "data": {
         *             "amountCents": 14800,
         *             "description": "salary"
         *           },
         *           "metadata": {
         *             "command": "deposit",
         *             "input": {
         *               "amountCents": 14800,
         *               "description": "salary"
         *             }
         *           },
         *           "occurredAt": null,
         *           "recordedAt": "2026-03-03T14:02:11.204117Z",
         *           "correlationId": "019a3b1e-7c54-7d1f-9f00-0000000000aa",
         *           "causationId": null,
         *           "actor": "teller-3",
         *           "lamport": 80112,
         *           "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
         *           "spanId": "00f067aa0ba902b7"
         *         }
         *       ],
         *       "traceId": null
         *     }
         */
        CommandAccepted: {
            streamId: string;
            version: number;
            events: components["schemas"]["WrittenEvent"][];
            traceId: string | null;
        };
        /**
         * @example {
         *       "position": 71204,
         *       "streamId": "account-7f3c",
         *       "version": 42,
         *       "eventId": "019a3b1e-7c54-7d1f-9f00-000000000001",
         *       "type": "MoneyDeposited",
         *       "schemaVersion": 1,
         *       "data": {
         *         "amountCents": 14800,
         *         "description": "salary"
         *       },
         *       "metadata": {
         *         "command": "deposit",
         *         "input": {
         *           "amountCents": 14800,
         *           "description": "salary"
         *         }
         *       },
         *       "occurredAt": null,
         *       "recordedAt": "2026-03-03T14:02:11.204117Z",
         *       "correlationId": "019a3b1e-7c54-7d1f-9f00-0000000000aa",
         *       "causationId": null,
         *       "actor": "teller-3",
         *       "lamport": 80112,
         *       "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
         *       "spanId": "00f067aa0ba902b7"
         *     }
         */
        WrittenEvent: {
            position: number;
            streamId: string;
            version: number;
            /** Format: uuid */
            eventId: string;
            type: string;
            schemaVersion: number;
            /** @description Any JSON, exactly as it was written */
            data?: unknown | undefined;
            metadata: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            occurredAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            recordedAt: string;
            correlationId: string | null;
            causationId: string | null;
            actor: string | null;
            /** @description null when the database went away right after it had written */
            lamport: number | null;
            traceId: string | null;
            spanId: string | null;
        };
        "Problem.command_refused": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 422;
            /** @enum {string} */
            code: "command_refused";
            detail: string;
            requestId: string;
            /** @description The domain’s own code */
            rule: string;
            /** @description Its figures */
            refusal: {
                [key: string]: unknown;
            };
            streamId: string;
            /** @description The version it was decided on */
            version: number;
        };
        /**
         * @example {
         *       "amountCents": 14800,
         *       "description": "salary"
         *     }
         */
        CommandInput: {
            [key: string]: unknown;
        };
        /**
         * @example {
         *       "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
         *       "rootName": "ui.deposit",
         *       "rootService": "hindsight-console",
         *       "hasRoot": true,
         *       "startedAt": "2026-03-03T14:02:11.190000Z",
         *       "listedAt": "2026-03-03T14:02:11.190000Z",
         *       "durationMs": 14.2,
         *       "spans": 9,
         *       "errors": 0,
         *       "services": [
         *         {
         *           "service": "hindsight-console",
         *           "spans": 2
         *         },
         *         {
         *           "service": "hindsight",
         *           "spans": 7
         *         }
         *       ],
         *       "events": 1,
         *       "conflicts": 0,
         *       "streams": [
         *         "account-7f3c"
         *       ]
         *     }
         */
        TraceSummary: {
            traceId: string;
            /** @description Of the earliest span while no root has come */
            rootName: string;
            rootService: string;
            /** @description False while the root span has not come */
            hasRoot: boolean;
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description Where lists have it: `startedAt`, or when it came here where `startedAt` is more than a day before that or more than five minutes after
             * @example 2026-03-03T14:02:11.204000Z
             */
            listedAt: string;
            /** @description From the first start to the last end */
            durationMs: number;
            spans: number;
            /** @description Spans that failed */
            errors: number;
            services: {
                service: string;
                spans: number;
            }[];
            /** @description Events its spans say they wrote */
            events: number;
            conflicts: number;
            /** @description The first few it touched */
            streams: string[];
        };
        /**
         * @example {
         *       "from": "2026-03-03T14:00:00.000000Z",
         *       "to": "2026-03-03T14:01:00.000000Z",
         *       "buckets": [
         *         {
         *           "from": "2026-03-03T14:00:00.000000Z",
         *           "to": "2026-03-03T14:01:00.000000Z",
         *           "traces": 12,
         *           "errors": 1,
         *           "p50Ms": 3.1,
         *           "p95Ms": 14.2,
         *           "maxMs": 40.7
         *         }
         *       ]
         *     }
         */
        TraceHistogram: {
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            from: string;
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            to: string;
            buckets: {
                /**
                 * Format: date-time
                 * @example 2026-03-03T14:02:11.204000Z
                 */
                from: string;
                /**
                 * Format: date-time
                 * @example 2026-03-03T14:02:11.204000Z
                 */
                to: string;
                traces: number;
                /** @description Traces with a failed span */
                errors: number;
                p50Ms: number | null;
                p95Ms: number | null;
                maxMs: number | null;
            }[];
        };
        /**
         * @example {
         *       "services": [
         *         {
         *           "service": "hindsight",
         *           "operations": [
         *             "command.deposit"
         *           ]
         *         }
         *       ]
         *     }
         */
        TraceNames: {
            services: {
                service: string;
                operations: string[];
            }[];
        };
        /**
         * @example {
         *       "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
         *       "startNs": "1772546531190000000",
         *       "durationNs": 14200000,
         *       "spans": 2,
         *       "isWhole": true,
         *       "revision": "2-1772546531204200000",
         *       "names": [
         *         "ui.deposit",
         *         "POST"
         *       ],
         *       "services": [
         *         "hindsight-console"
         *       ],
         *       "columns": {
         *         "spanId": [
         *           "00f067aa0ba902b7",
         *           "00f067aa0ba902b8"
         *         ],
         *         "parent": [
         *           -1,
         *           0
         *         ],
         *         "start": [
         *           0,
         *           200000
         *         ],
         *         "duration": [
         *           14200000,
         *           13000000
         *         ],
         *         "name": [
         *           0,
         *           1
         *         ],
         *         "service": [
         *           0,
         *           0
         *         ],
         *         "kind": [
         *           1,
         *           3
         *         ],
         *         "status": [
         *           0,
         *           0
         *         ],
         *         "marks": [
         *           64,
         *           0
         *         ]
         *       },
         *       "missingParents": [],
         *       "domain": []
         *     }
         */
        Trace: {
            traceId: string;
            /** @example 1772546531190000000 */
            startNs: string;
            durationNs: number;
            /** @description How many are stored */
            spans: number;
            /** @description False when only the first spans are told */
            isWhole: boolean;
            /** @description Changes when spans arrive; also the ETag */
            revision: string;
            names: string[];
            services: string[];
            columns: {
                spanId: string[];
                /** @description Index of the parent; -1 for a root, -2 when the parent is not stored */
                parent: number[];
                /** @description Nanoseconds after `startNs`: whole, and beyond 2^53 the nearest that a JSON number can say */
                start: number[];
                /** @description Nanoseconds, just so */
                duration: number[];
                /** @description Index into `names` */
                name: number[];
                /** @description Index into `services` */
                service: number[];
                /** @description 0 unspecified, 1 internal, 2 server, 3 client, 4 producer, 5 consumer */
                kind: number[];
                /** @description 0 unset, 1 ok, 2 error */
                status: number[];
                /** @description Bits: 1 events, 2 links, 4 append, 8 load, 16 statement, 32 placed plan node, 64 action of a person, 128 conflict */
                marks: number[];
            };
            /** @description For each span whose parent is not stored, who that is */
            missingParents: {
                index: number;
                parentSpanId: string;
            }[];
            /** @description The streams its spans wrote to or read, at most a thousand */
            domain: {
                index: number;
                /** @enum {string} */
                kind: "append" | "load" | "conflict";
                streamId: string;
                /** @description Before the append or load */
                fromVersion: number | null;
                toVersion: number | null;
            }[];
        };
        "Problem.trace_not_found": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 404;
            /** @enum {string} */
            code: "trace_not_found";
            detail: string;
            requestId: string;
            traceId: string;
        };
        /**
         * @example {
         *       "links": [],
         *       "backLinks": [],
         *       "hasMore": false
         *     }
         */
        TraceLinks: {
            links: (components["schemas"]["LinkedSpan"] & {
                fromSpanId: string;
            })[];
            backLinks: (components["schemas"]["LinkedSpan"] & {
                toSpanId: string;
            })[];
            hasMore: boolean;
        };
        SpanAttribute: {
            key: string;
            /** @description JSON; whole numbers beyond 2^53 stand as they were sent */
            value?: unknown | undefined;
        };
        LinkedSpan: {
            traceId: string;
            spanId: string;
            attributes: components["schemas"]["SpanAttribute"][];
            /** @description null when that span is not stored */
            name: string | null;
            service: string | null;
            trace: components["schemas"]["TraceSummary"] | null;
        };
        /**
         * @example {
         *       "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
         *       "spanId": "00f067aa0ba902b7",
         *       "parentSpanId": null,
         *       "name": "event_store.append_events",
         *       "service": "hindsight",
         *       "scope": "hindsight",
         *       "kind": 1,
         *       "status": 0,
         *       "statusMessage": null,
         *       "startNs": "1772546531190000000",
         *       "endNs": "1772546531204200000",
         *       "attributes": [
         *         {
         *           "key": "hindsight.stream.id",
         *           "value": "account-7f3c"
         *         }
         *       ],
         *       "resource": [
         *         {
         *           "key": "service.name",
         *           "value": "hindsight"
         *         }
         *       ],
         *       "events": [],
         *       "links": [],
         *       "backLinks": [],
         *       "dropped": {
         *         "attributes": 0,
         *         "events": 0,
         *         "links": 0
         *       },
         *       "statement": null,
         *       "domain": {
         *         "kind": "append",
         *         "streamId": "account-7f3c",
         *         "fromVersion": 41,
         *         "toVersion": 42,
         *         "snapshotVersion": null,
         *         "eventsFolded": null,
         *         "events": [
         *           {
         *             "version": 42,
         *             "type": "MoneyDeposited",
         *             "recordedAt": "2026-03-03T14:02:11.204117Z"
         *           }
         *         ],
         *         "missing": false,
         *         "others": []
         *       }
         *     }
         */
        Span: {
            traceId: string;
            spanId: string;
            parentSpanId: string | null;
            name: string;
            service: string;
            /** @description The library that made it */
            scope: string;
            kind: number;
            status: number;
            statusMessage: string | null;
            startNs: string;
            endNs: string;
            attributes: components["schemas"]["SpanAttribute"][];
            resource: components["schemas"]["SpanAttribute"][];
            events: {
                name: string;
                timeNs: string;
                attributes: components["schemas"]["SpanAttribute"][];
            }[];
            links: components["schemas"]["LinkedSpan"][];
            /** @description Spans that link to this one */
            backLinks: components["schemas"]["LinkedSpan"][];
            dropped: {
                attributes: number;
                events: number;
                links: number;
            };
            /** @description The SQL of a database span */
            statement: {
                text: string;
                /** @description A read of this service, which can be explained now */
                canExplain: boolean;
            } | null;
            /** @description What it did to a stream, read from the log */
            domain: {
                /** @enum {string} */
                kind: "append" | "load" | "conflict";
                streamId: string;
                fromVersion: number | null;
                toVersion: number | null;
                snapshotVersion: number | null;
                eventsFolded: number | null;
                events: {
                    version: number;
                    type: string;
                    /**
                     * Format: date-time
                     * @example 2026-03-03T14:02:11.204000Z
                     */
                    recordedAt: string;
                }[];
                /** @description True when the span claims events the log does not have */
                missing: boolean;
                /** @description The other streams of an append over several */
                others: {
                    streamId: string;
                    fromVersion: number | null;
                    toVersion: number | null;
                }[];
            } | null;
        };
        "Problem.span_not_found": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 404;
            /** @enum {string} */
            code: "span_not_found";
            detail: string;
            requestId: string;
            traceId: string;
            spanId: string;
        };
        /**
         * @example {
         *       "ranAt": "2026-03-03T14:02:11.204117Z",
         *       "statement": "select 1",
         *       "isMeasured": true,
         *       "plan": {
         *         "Plan": {
         *           "Node Type": "Result"
         *         }
         *       }
         *     }
         */
        Explanation: {
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            ranAt: string;
            statement: string;
            /** @description True when it was run, in a transaction rolled back; else planned */
            isMeasured: boolean;
            /** @description As EXPLAIN (FORMAT JSON) */
            plan: {
                [key: string]: unknown;
            };
        };
        "Problem.not_explainable": {
            /** @description Where this problem is described */
            type: string;
            title: string;
            /** @enum {number} */
            status: 422;
            /** @enum {string} */
            code: "not_explainable";
            detail: string;
            requestId: string;
            reason: string;
        };
        /**
         * @example {
         *       "streamId": "account-7f3c",
         *       "points": [
         *         {
         *           "version": 42,
         *           "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
         *           "spanId": "00f067aa0ba902b7",
         *           "recordedAt": "2026-03-03T14:02:11.204117Z",
         *           "totalMs": 14.2,
         *           "browserMs": 6.1,
         *           "serverMs": 4.4,
         *           "storeMs": 1.5,
         *           "databaseMs": 2.2,
         *           "eventsFolded": 12
         *         }
         *       ],
         *       "untraced": 0
         *     }
         */
        LatencyByVersion: {
            streamId: string;
            points: {
                version: number;
                traceId: string;
                spanId: string;
                /**
                 * Format: date-time
                 * @example 2026-03-03T14:02:11.204000Z
                 */
                recordedAt: string;
                totalMs: number;
                /** @description In the page and on the way, and back */
                browserMs: number;
                serverMs: number;
                storeMs: number;
                databaseMs: number;
                eventsFolded: number | null;
            }[];
            /** @description Versions looked at whose trace is not stored */
            untraced: number;
        };
        /**
         * @example {
         *       "isOn": true,
         *       "depth": "auto_explain",
         *       "depthReason": "pg_tracing is not loaded in this database",
         *       "canExplain": true,
         *       "spans": 120400,
         *       "firstAt": "2026-03-01T00:00:00.000000Z",
         *       "keepDays": 3,
         *       "keepNotableDays": 30,
         *       "received": 4210,
         *       "refused": 0,
         *       "notSampled": 0,
         *       "retired": 0,
         *       "forwarding": null,
         *       "traceUrl": null
         *     }
         */
        Tracing: {
            /** @description Whether this service traces itself */
            isOn: boolean;
            /**
             * @description How far into the database its traces reach, as probed at start
             * @enum {string}
             */
            depth: "client" | "auto_explain" | "pg_tracing";
            /** @description Why not further, in plain words */
            depthReason: string;
            canExplain: boolean;
            /** @description How many are stored, about */
            spans: number;
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            firstAt: string | null;
            /** @description Every trace is kept so long */
            keepDays: number;
            /** @description Traces that wrote events, failed, conflicted or were slow are kept so long */
            keepNotableDays: number;
            /** @description Spans since the start */
            received: number;
            /** @description Spans that could not be taken */
            refused: number;
            /** @description Traces of this service not recorded: under load, or as `OTEL_TRACES_SAMPLER` decides */
            notSampled: number;
            /** @description Spans let go by retention so far */
            retired: number;
            /** @description The collector that gets all of it too */
            forwarding: {
                to: string;
                sent: number;
                dropped: number;
                lastError: string | null;
            } | null;
            /** @description Where traces are kept elsewhere: a URL with `{traceId}` and `{spanId}` */
            traceUrl: string | null;
        };
        /**
         * @example {
         *       "from": "2026-03-03T13:00:00.000000Z",
         *       "to": "2026-03-03T14:00:00.000000Z",
         *       "events": 1200,
         *       "untraced": {
         *         "count": 0,
         *         "items": []
         *       },
         *       "unfounded": [],
         *       "conflicts": []
         *     }
         */
        Reconciliation: {
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            from: string;
            /**
             * Format: date-time
             * @example 2026-03-03T14:02:11.204000Z
             */
            to: string;
            /** @description Events looked at: at most the newest 50,000 */
            events: number;
            untraced: {
                count: number;
                /** @description The newest of them. Spans travel in batches: a trace id a few seconds old is not held against its event. */
                items: {
                    streamId: string;
                    version: number;
                    position: number;
                    type: string;
                    /**
                     * Format: date-time
                     * @example 2026-03-03T14:02:11.204000Z
                     */
                    recordedAt: string;
                    traceId: string | null;
                    /** @enum {string} */
                    reason: "no_trace_id" | "trace_not_stored";
                }[];
            };
            /** @description Spans that claim an append whose events the log does not have */
            unfounded: {
                traceId: string;
                spanId: string;
                /**
                 * Format: date-time
                 * @example 2026-03-03T14:02:11.204000Z
                 */
                startedAt: string;
                streamId: string;
                fromVersion: number;
                toVersion: number;
            }[];
            conflicts: {
                streamId: string;
                expectedVersion: number | null;
                actualVersion: number | null;
                loser: {
                    traceId: string | null;
                    spanId: string | null;
                    /**
                     * Format: date-time
                     * @example 2026-03-03T14:02:11.204000Z
                     */
                    startedAt: string | null;
                    durationMs: number | null;
                    rootName: string | null;
                    actor: string | null;
                };
                /** @description Who wrote the version both wanted */
                winner: {
                    traceId: string | null;
                    spanId: string | null;
                    /**
                     * Format: date-time
                     * @example 2026-03-03T14:02:11.204000Z
                     */
                    startedAt: string | null;
                    durationMs: number | null;
                    rootName: string | null;
                    actor: string | null;
                    version: number;
                } | null;
            }[];
        };
        /**
         * @example {
         *       "partialSuccess": {
         *         "rejectedSpans": "1",
         *         "errorMessage": "span 0: it ends before it starts"
         *       }
         *     }
         */
        ExportTraceServiceResponse: {
            /** @description Not there when all of it is stored */
            partialSuccess?: {
                /** @description How many, a whole number as text */
                rejectedSpans: string;
                /** @description Why, for the first few */
                errorMessage: string;
            };
        };
        /**
         * @description google.rpc.Status, as OTLP has every failure told
         * @example {
         *       "code": 3,
         *       "message": "The body is not JSON."
         *     }
         */
        OtlpStatus: {
            /** @description 3 invalid, 7 not allowed, 8 too many at once, 13 unexpected, 14 unavailable */
            code: number;
            message: string;
        };
        /**
         * @description As opentelemetry/proto/collector/trace/v1 has it. At most 4 MiB as sent, 32 MiB unpacked
         * @example {
         *       "resourceSpans": [
         *         {
         *           "resource": {
         *             "attributes": [
         *               {
         *                 "key": "service.name",
         *                 "value": {
         *                   "stringValue": "till"
         *                 }
         *               }
         *             ]
         *           },
         *           "scopeSpans": [
         *             {
         *               "spans": [
         *                 {
         *                   "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
         *                   "spanId": "00f067aa0ba902b7",
         *                   "name": "charge card",
         *                   "startTimeUnixNano": "1772546531190000001",
         *                   "endTimeUnixNano": "1772546531204200003"
         *                 }
         *               ]
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        ExportTraceServiceRequest: {
            resourceSpans: {
                resource?: {
                    attributes?: unknown[] | undefined;
                };
                scopeSpans: {
                    scope?: {
                        name?: string | undefined;
                    };
                    spans: {
                        /** @description 32 hexadecimal digits */
                        traceId: string;
                        /** @description 16 hexadecimal digits */
                        spanId: string;
                        parentSpanId?: string | undefined;
                        name: string;
                        kind?: number | string | undefined;
                        /** @description Nanoseconds since 1970; as a number they are read exactly too */
                        startTimeUnixNano: string | number;
                        endTimeUnixNano: string | number;
                        attributes?: unknown[] | undefined;
                        events?: unknown[] | undefined;
                        links?: unknown[] | undefined;
                        status?: unknown | undefined;
                    }[];
                }[];
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It can */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    readOverview: {
        parameters: {
            query?: {
                /** @description The shortest that holds events if not given */
                window?: "15m" | "1h" | "24h" | "7d" | "30d" | "all" | undefined;
                /** @description As it was at this time (RFC 3339) or position */
                asOf?: string | undefined;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The time before now, or before `asOf` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    listCategories: {
        parameters: {
            query?: {
                /** @description As it was at this time (RFC 3339) or position */
                asOf?: string | undefined;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All categories, by name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Category"][];
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    listStreams: {
        parameters: {
            query?: {
                /** @description Only this category */
                category?: string | undefined;
                /** @description Text the id contains; `*` stands for anything */
                q?: string | undefined;
                /** @description Only streams whose last event has this type */
                lastEventType?: string | undefined;
                /** @description Last event recorded from this time on */
                activeFrom?: string | undefined;
                /** @description Last event recorded up to this time */
                activeTo?: string | undefined;
                /** @description `recent` if not given */
                sort?: "recent" | "id" | undefined;
                /** @description The `nextCursor` of the page before, of the same query; it goes on where that page ended */
                cursor?: string | undefined;
                /** @description Items a page; 100 if not given */
                limit?: number | undefined;
                /** @description As it was at this time (RFC 3339) or position */
                asOf?: string | undefined;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of streams */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StreamSummary"][];
                        /** @description null at the end */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    describeStream: {
        parameters: {
            query?: {
                /** @description As it was at this time (RFC 3339) or position */
                asOf?: string | undefined;
            };
            header?: never;
            path: {
                /** @description `<category>-<id>`, percent-encoded; at most 512 bytes */
                streamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamDetail"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description There is no such stream */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.stream_not_found"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    readStreamEvents: {
        parameters: {
            query?: {
                /** @description From this version on */
                from?: number | undefined;
                /** @description Up to this version */
                to?: number | undefined;
                /** @description Only this type; several with commas */
                type?: string | undefined;
                /** @description `forward` if not given */
                direction?: "forward" | "backward" | undefined;
                /** @description The `nextCursor` of the page before, of the same query; it goes on where that page ended */
                cursor?: string | undefined;
                /** @description Items a page; 100 if not given */
                limit?: number | undefined;
                /** @description As it was at this time (RFC 3339) or position */
                asOf?: string | undefined;
            };
            header?: never;
            path: {
                /** @description `<category>-<id>`, percent-encoded; at most 512 bytes */
                streamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Event"][];
                        /** @description null at the end */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description There is no such stream */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.stream_not_found"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    appendEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description One id for all that follows from one cause; the request’s own id when not given */
                "x-correlation-id"?: string | undefined;
                /** @description The id of the event this follows from */
                "x-causation-id"?: string | undefined;
                /** @description Who acts */
                "x-actor"?: string | undefined;
                /** @description W3C trace context; kept with the events */
                traceparent?: string | undefined;
                /** @description The same key again gets the first answer. It is kept for 24 hours; events made under a key are never written twice, however late it comes again. */
                "idempotency-key"?: string | undefined;
            };
            path: {
                /** @description `<category>-<id>`, percent-encoded; at most 512 bytes */
                streamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Append"];
            };
        };
        responses: {
            /** @description Written and durable */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appended"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here; Requests that change something must come from the same origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"] | components["schemas"]["Problem.cross_origin_refused"];
                };
            };
            /** @description The stream is not at the expected version; This event id is already stored with other content; This idempotency key was used for another request */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.version_conflict"] | components["schemas"]["Problem.event_id_reused"] | components["schemas"]["Problem.idempotency_key_reused"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.body_too_large"];
                };
            };
            /** @description The body must be JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.unsupported_media_type"];
                };
            };
            /** @description The data does not fit the schema of its event type */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.event_schema_mismatch"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    readStreamEvent: {
        parameters: {
            query?: {
                /** @description As it was at this time (RFC 3339) or position */
                asOf?: string | undefined;
            };
            header?: never;
            path: {
                /** @description `<category>-<id>`, percent-encoded; at most 512 bytes */
                streamId: string;
                /** @description Its place in the stream */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description There is no such stream; The stream does not reach this version */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.stream_not_found"] | components["schemas"]["Problem.version_out_of_range"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    readUpcast: {
        parameters: {
            query?: {
                /** @description As it was at this time (RFC 3339) or position */
                asOf?: string | undefined;
            };
            header?: never;
            path: {
                /** @description `<category>-<id>`, percent-encoded; at most 512 bytes */
                streamId: string;
                /** @description Its place in the stream */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Both, and which upcasters ran */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upcast"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description There is no such stream; The stream does not reach this version; There is no such aggregate */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.stream_not_found"] | components["schemas"]["Problem.version_out_of_range"] | components["schemas"]["Problem.aggregate_not_found"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    readState: {
        parameters: {
            query?: {
                /** @description The newest when not given */
                version?: number | undefined;
                /** @description As it was recorded at this time */
                at?: string | undefined;
                /** @description `off` folds every event */
                snapshots?: "on" | "off" | undefined;
                /** @description As it was at this time (RFC 3339) or position */
                asOf?: string | undefined;
            };
            header?: never;
            path: {
                /** @description `<category>-<id>`, percent-encoded; at most 512 bytes */
                streamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["State"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description There is no such stream; The stream does not reach this version; There is no such aggregate */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.stream_not_found"] | components["schemas"]["Problem.version_out_of_range"] | components["schemas"]["Problem.aggregate_not_found"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    readFrames: {
        parameters: {
            query?: {
                /** @description The first frame; 1 if not given */
                from?: number | undefined;
                /** @description The last frame; the newest if not given */
                to?: number | undefined;
                /** @description As it was at this time (RFC 3339) or position */
                asOf?: string | undefined;
            };
            header?: never;
            path: {
                /** @description `<category>-<id>`, percent-encoded; at most 512 bytes */
                streamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The frames */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Frames"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description There is no such stream; The stream does not reach this version; There is no such aggregate */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.stream_not_found"] | components["schemas"]["Problem.version_out_of_range"] | components["schemas"]["Problem.aggregate_not_found"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    readDiff: {
        parameters: {
            query?: {
                /** @description The version before `to` if not given */
                from?: number | undefined;
                /** @description The newest if not given */
                to?: number | undefined;
                /** @description As it was at this time (RFC 3339) or position */
                asOf?: string | undefined;
            };
            header?: never;
            path: {
                /** @description `<category>-<id>`, percent-encoded; at most 512 bytes */
                streamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What differs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Diff"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description There is no such stream; The stream does not reach this version; There is no such aggregate */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.stream_not_found"] | components["schemas"]["Problem.version_out_of_range"] | components["schemas"]["Problem.aggregate_not_found"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    readBlame: {
        parameters: {
            query?: {
                /** @description The newest when not given */
                version?: number | undefined;
                /** @description Only what is at this JSON pointer or below */
                path?: string | undefined;
                /** @description Fields at most */
                limit?: number | undefined;
                /** @description As it was at this time (RFC 3339) or position */
                asOf?: string | undefined;
            };
            header?: never;
            path: {
                /** @description `<category>-<id>`, percent-encoded; at most 512 bytes */
                streamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The leaves of the state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Blame"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description There is no such stream; The stream does not reach this version; There is no such aggregate; The state has nothing at this path */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.stream_not_found"] | components["schemas"]["Problem.version_out_of_range"] | components["schemas"]["Problem.aggregate_not_found"] | components["schemas"]["Problem.path_not_found"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    readSeries: {
        parameters: {
            query: {
                /** @description A JSON pointer into the state; empty for the whole */
                path: string;
                /** @description Points at most */
                points?: number | undefined;
                /** @description From this version on; 0 if not given */
                from?: number | undefined;
                /** @description Up to this version */
                to?: number | undefined;
                /** @description As it was at this time (RFC 3339) or position */
                asOf?: string | undefined;
            };
            header?: never;
            path: {
                /** @description `<category>-<id>`, percent-encoded; at most 512 bytes */
                streamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its points */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Series"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description There is no such stream; The stream does not reach this version; There is no such aggregate */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.stream_not_found"] | components["schemas"]["Problem.version_out_of_range"] | components["schemas"]["Problem.aggregate_not_found"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    scaffoldTest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `<category>-<id>`, percent-encoded; at most 512 bytes */
                streamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScaffoldTest"];
            };
        };
        responses: {
            /** @description The test */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/typescript": string;
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here; Requests that change something must come from the same origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"] | components["schemas"]["Problem.cross_origin_refused"];
                };
            };
            /** @description There is no such stream; The stream does not reach this version; There is no such aggregate; The aggregate has no such command */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.stream_not_found"] | components["schemas"]["Problem.version_out_of_range"] | components["schemas"]["Problem.aggregate_not_found"] | components["schemas"]["Problem.command_not_found"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.body_too_large"];
                };
            };
            /** @description The body must be JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.unsupported_media_type"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    checkDrift: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckDrift"];
            };
        };
        responses: {
            /** @description Lines of JSON */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["DriftLine"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here; Requests that change something must come from the same origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"] | components["schemas"]["Problem.cross_origin_refused"];
                };
            };
            /** @description There is no such aggregate */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.aggregate_not_found"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.body_too_large"];
                };
            };
            /** @description The body must be JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.unsupported_media_type"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    readCounterfactual: {
        parameters: {
            query?: {
                /** @description As it was at this time (RFC 3339) or position */
                asOf?: string | undefined;
            };
            header?: never;
            path: {
                /** @description `<category>-<id>`, percent-encoded; at most 512 bytes */
                streamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterfactualEdits"];
            };
        };
        responses: {
            /** @description The other timeline */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counterfactual"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here; Requests that change something must come from the same origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"] | components["schemas"]["Problem.cross_origin_refused"];
                };
            };
            /** @description There is no such stream; The stream does not reach this version; There is no such aggregate */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.stream_not_found"] | components["schemas"]["Problem.version_out_of_range"] | components["schemas"]["Problem.aggregate_not_found"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.body_too_large"];
                };
            };
            /** @description The body must be JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.unsupported_media_type"];
                };
            };
            /** @description The data does not fit the schema of its event type */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.event_schema_mismatch"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    findStreamTruth: {
        parameters: {
            query?: {
                /** @description As it was at this time (RFC 3339) or position */
                asOf?: string | undefined;
            };
            header?: never;
            path: {
                /** @description `<category>-<id>`, percent-encoded; at most 512 bytes */
                streamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TruthQuestion"];
            };
        };
        responses: {
            /** @description The intervals */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamTruth"];
                };
            };
            /** @description The request is not valid; The expression is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"] | components["schemas"]["Problem.expression_invalid"];
                };
            };
            /** @description This host name is not served here; Requests that change something must come from the same origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"] | components["schemas"]["Problem.cross_origin_refused"];
                };
            };
            /** @description There is no such stream; There is no such aggregate */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.stream_not_found"] | components["schemas"]["Problem.aggregate_not_found"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.body_too_large"];
                };
            };
            /** @description The body must be JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.unsupported_media_type"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    findCategoryTruth: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, of the same query; it goes on where that page ended */
                cursor?: string | undefined;
            };
            header?: never;
            path: {
                category: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TruthQuestion"];
            };
        };
        responses: {
            /** @description Lines of JSON */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["CategoryTruthLine"];
                };
            };
            /** @description The request is not valid; The expression is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"] | components["schemas"]["Problem.expression_invalid"];
                };
            };
            /** @description This host name is not served here; Requests that change something must come from the same origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"] | components["schemas"]["Problem.cross_origin_refused"];
                };
            };
            /** @description There is no such aggregate */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.aggregate_not_found"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.body_too_large"];
                };
            };
            /** @description The body must be JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.unsupported_media_type"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    readLog: {
        parameters: {
            query?: {
                /** @description Forward from after here */
                after?: number | undefined;
                /** @description Backward from before here */
                before?: number | undefined;
                /** @description Only this category */
                category?: string | undefined;
                /** @description Only this event type */
                type?: string | undefined;
                /** @description Only by this actor */
                actor?: string | undefined;
                /** @description Only of this correlation */
                correlationId?: string | undefined;
                /** @description Only the event of this id */
                eventId?: string | undefined;
                /** @description Recorded from this time on */
                from?: string | undefined;
                /** @description Recorded up to this time */
                to?: string | undefined;
                /** @description JSON the data must contain */
                contains?: string | undefined;
                /** @description The `nextCursor` of the page before, of the same query; it goes on where that page ended */
                cursor?: string | undefined;
                /** @description Items a page; 100 if not given */
                limit?: number | undefined;
                /** @description As it was at this time (RFC 3339) or position */
                asOf?: string | undefined;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events; it may be short or empty and still have a next one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Event"][];
                        /** @description null at the end */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    followLog: {
        parameters: {
            query?: {
                /** @description Only this category */
                category?: string | undefined;
                /** @description Only this event type */
                type?: string | undefined;
                /** @description Only this stream */
                streamId?: string | undefined;
                /** @description From after here; from now on if not given */
                after?: number | undefined;
            };
            header?: {
                /** @description The last position seen */
                "last-event-id"?: number | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream of events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer; Too many clients follow the log at once */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"] | components["schemas"]["Problem.too_many_live_clients"];
                };
            };
        };
    };
    readHistogram: {
        parameters: {
            query?: {
                /** @description Recorded from this time on */
                from?: string | undefined;
                /** @description Recorded up to this time */
                to?: string | undefined;
                /** @description Slices of that time */
                buckets?: number | undefined;
                /** @description Only this category */
                category?: string | undefined;
                /** @description Only this event type */
                type?: string | undefined;
                /** @description Only by this actor */
                actor?: string | undefined;
                /** @description Only of this correlation */
                correlationId?: string | undefined;
                /** @description As it was at this time (RFC 3339) or position */
                asOf?: string | undefined;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts by time */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Histogram"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    readCorrelation: {
        parameters: {
            query?: {
                /** @description Items a page; 1000 if not given */
                limit?: number | undefined;
                /** @description As it was at this time (RFC 3339) or position */
                asOf?: string | undefined;
            };
            header?: never;
            path: {
                correlationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Commands and events, and what led to what */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Correlation"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description No event has this correlation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.correlation_not_found"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    listAggregates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All aggregates, with JSON Schemas */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Aggregate"][];
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    runCommand: {
        parameters: {
            query?: never;
            header?: {
                /** @description One id for all that follows from one cause; the request’s own id when not given */
                "x-correlation-id"?: string | undefined;
                /** @description The id of the event this follows from */
                "x-causation-id"?: string | undefined;
                /** @description Who acts */
                "x-actor"?: string | undefined;
                /** @description W3C trace context; kept with the events */
                traceparent?: string | undefined;
                /** @description The same key again gets the first answer. It is kept for 24 hours; events made under a key are never written twice, however late it comes again. */
                "idempotency-key"?: string | undefined;
                /** @description The version the stream must be at */
                "if-match"?: string | undefined;
            };
            path: {
                name: string;
                id: string;
                command: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommandInput"];
            };
        };
        responses: {
            /** @description Done; the events it wrote */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAccepted"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here; Requests that change something must come from the same origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"] | components["schemas"]["Problem.cross_origin_refused"];
                };
            };
            /** @description There is no such aggregate; The aggregate has no such command */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.aggregate_not_found"] | components["schemas"]["Problem.command_not_found"];
                };
            };
            /** @description The stream is not at the expected version; This idempotency key was used for another request */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.version_conflict"] | components["schemas"]["Problem.idempotency_key_reused"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.body_too_large"];
                };
            };
            /** @description The body must be JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.unsupported_media_type"];
                };
            };
            /** @description A rule of the domain refused the command */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.command_refused"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    listTraces: {
        parameters: {
            query?: {
                /** @description Traces with a span of this service */
                service?: string | undefined;
                /** @description Traces with a span of this name */
                operation?: string | undefined;
                /** @description Whether any span failed */
                status?: "ok" | "error" | undefined;
                /** @description Whether an append met a version conflict */
                conflict?: "true" | "false" | undefined;
                /** @description Whether it is work behind the log, which nobody asked for: its root is of a projection, a process, the event bus or live delivery */
                behindLog?: "true" | "false" | undefined;
                /** @description As long as this, or longer */
                minDurationMs?: number | undefined;
                /** @description As long as this, or shorter */
                maxDurationMs?: number | undefined;
                /** @description Traces that appended to or loaded this stream */
                streamId?: string | undefined;
                /** @description Traces that wrote an event of this type */
                eventType?: string | undefined;
                /** @description Begun at this time or later, as its spans say */
                from?: string | undefined;
                /** @description Begun at this time or earlier, as its spans say */
                to?: string | undefined;
                /** @description recent if not given */
                sort?: "recent" | "slow" | undefined;
                /** @description Items a page; 50 if not given */
                limit?: number | undefined;
                /** @description The `nextCursor` of the page before, of the same query; it goes on where that page ended */
                cursor?: string | undefined;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of traces */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TraceSummary"][];
                        /** @description null at the end */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    readTraceHistogram: {
        parameters: {
            query?: {
                /** @description Traces with a span of this service */
                service?: string | undefined;
                /** @description Traces with a span of this name */
                operation?: string | undefined;
                /** @description Whether any span failed */
                status?: "ok" | "error" | undefined;
                /** @description Whether an append met a version conflict */
                conflict?: "true" | "false" | undefined;
                /** @description Whether it is work behind the log, which nobody asked for: its root is of a projection, a process, the event bus or live delivery */
                behindLog?: "true" | "false" | undefined;
                /** @description As long as this, or longer */
                minDurationMs?: number | undefined;
                /** @description As long as this, or shorter */
                maxDurationMs?: number | undefined;
                /** @description Traces that appended to or loaded this stream */
                streamId?: string | undefined;
                /** @description Traces that wrote an event of this type */
                eventType?: string | undefined;
                /** @description Begun at this time or later, as its spans say */
                from?: string | undefined;
                /** @description Begun at this time or earlier, as its spans say */
                to?: string | undefined;
                /** @description 60 if not given */
                buckets?: number | undefined;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Equal slices of time */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceHistogram"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    listTraceNames: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Names to search by */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceNames"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    readTrace: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an answer that is known */
                "if-none-match"?: string | undefined;
            };
            path: {
                traceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its spans, without what each of them says */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trace"];
                };
            };
            /** @description The trace is as it was */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description There is no such trace here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.trace_not_found"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    readTraceLinks: {
        parameters: {
            query?: {
                /** @description Items a page; 200 if not given */
                limit?: number | undefined;
            };
            header?: never;
            path: {
                traceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Links and back-links */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceLinks"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description There is no such trace here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.trace_not_found"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    readSpan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                traceId: string;
                spanId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The span */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Span"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description There is no such trace here; The trace has no such span */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.trace_not_found"] | components["schemas"]["Problem.span_not_found"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    explainSpan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                traceId: string;
                spanId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here; Requests that change something must come from the same origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"] | components["schemas"]["Problem.cross_origin_refused"];
                };
            };
            /** @description There is no such trace here; The trace has no such span */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.trace_not_found"] | components["schemas"]["Problem.span_not_found"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.body_too_large"];
                };
            };
            /** @description The body must be JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.unsupported_media_type"];
                };
            };
            /** @description This span’s statement cannot be explained now */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.not_explainable"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    readLatency: {
        parameters: {
            query?: {
                /** @description First version; 1 if not given */
                from?: number | undefined;
                /** @description Last version; the head if not given */
                to?: number | undefined;
                /** @description Versions looked at, evenly spread */
                points?: number | undefined;
            };
            header?: never;
            path: {
                /** @description `<category>-<id>`, percent-encoded; at most 512 bytes */
                streamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A point for each version whose trace is stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LatencyByVersion"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description There is no such stream; The stream does not reach this version */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.stream_not_found"] | components["schemas"]["Problem.version_out_of_range"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    readTracing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How tracing stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tracing"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    reconcileTraces: {
        parameters: {
            query?: {
                /** @description The last hour if not given */
                from?: string | undefined;
                /** @description Now if not given */
                to?: string | undefined;
                /** @description Items a page; 50 if not given */
                limit?: number | undefined;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where log and traces do not agree */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
    receiveTraces: {
        parameters: {
            query?: never;
            header?: {
                /** @description How the body is packed */
                "content-encoding"?: "gzip" | "deflate" | "identity" | undefined;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportTraceServiceRequest"];
                "application/x-protobuf": string;
            };
        };
        responses: {
            /** @description Stored, but for the spans it names */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportTraceServiceResponse"];
                    "application/x-protobuf": string;
                };
            };
            /** @description It cannot be read as OTLP */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OtlpStatus"];
                    "application/x-protobuf": string;
                };
            };
            /** @description It comes from another origin; or this host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OtlpStatus"];
                    "application/x-protobuf": string;
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description It is too large, as sent or unpacked */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OtlpStatus"];
                    "application/x-protobuf": string;
                };
            };
            /** @description It is neither protobuf nor JSON, or packed another way */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OtlpStatus"];
                    "application/x-protobuf": string;
                };
            };
            /** @description Too many at once */
            429: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OtlpStatus"];
                    "application/x-protobuf": string;
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OtlpStatus"];
                    "application/x-protobuf": string;
                };
            };
            /** @description The store is away */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OtlpStatus"];
                    "application/x-protobuf": string;
                };
            };
        };
    };
    readOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.invalid_request"];
                };
            };
            /** @description This host name is not served here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.host_not_allowed"];
                };
            };
            /** @description Unexpected error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.internal_error"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    /** @description Seconds */
                    "Retry-After"?: number | undefined;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem.store_unavailable"];
                };
            };
        };
    };
}
